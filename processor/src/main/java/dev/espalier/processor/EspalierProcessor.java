package dev.espalier.processor;

import com.google.auto.service.AutoService;
import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Reporter;
import dev.espalier.processor.diag.RuleSettings;
import dev.espalier.processor.read.Bodies;
import dev.espalier.processor.read.Known;
import dev.espalier.processor.read.Reader;
import dev.espalier.processor.write.FileWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Where the compiler enters: decides in which round what is done, and leaves the doing to {@link
 * TypePipeline}.
 *
 * <p>Refs are written in the round in which their classes appear, and with them the trees if no
 * signature leaves a doubt. Once a round has no ref to write, all names can be resolved: what is
 * still to be written or said is read again, by name, since elements do not survive a round; trees
 * are written and findings printed. Nothing is printed before, because an error ends the rounds. A
 * type that names a type which nobody knows waits one round for another processor.
 */
@AutoService(Processor.class)
public final class EspalierProcessor extends AbstractProcessor {

  private final Known known = new Known();
  private final SortedMap<String, Integer> open = new TreeMap<>(); // type to the round it came in
  private final SortedSet<String> fakes = new TreeSet<>(); // who asks for fakes
  private int rounds;
  private Bodies bodies = Bodies.unseen();
  private @Nullable RuleSettings settings;
  private @Nullable Reporter reporter;
  private @Nullable TypePipeline pipeline;
  private @Nullable FakesPipeline fakesPipeline;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    RuleSettings options = RuleSettings.of(environment.getOptions());
    settings = options;
    bodies = Bodies.of(environment);
    reporter = new Reporter(environment.getMessager(), options);
    FileWriter writer = new FileWriter(environment.getFiler());
    pipeline = new TypePipeline(writer, options.debug());
    fakesPipeline = new FakesPipeline(writer, options.debug());
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Reader.annotations();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return RuleSettings.names();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    rounds++;
    Elements elements = processingEnv.getElementUtils();
    Types types = processingEnv.getTypeUtils();
    Reader whole = Reader.forTrees(elements, types, known, bodies);
    Reader reader = whole.showsAll() ? whole : Reader.forRefs(elements, types, known);
    reader.announceSources(round);
    reader.annotatedTypes(round).forEach(name -> open.putIfAbsent(name, rounds));
    open.keySet().forEach(reader::announce); // again: a class may show more of itself than before
    fakes.addAll(reader.fakesOwners(annotations, round));
    if (round.processingOver()) {
      print(List.copyOf(open.keySet()), whole); // what still waits is the compiler's to explain
    } else if (!writeRefs(reader)) {
      writeTrees(whole);
    } else if (reader.equals(whole)) {
      anticipate(whole);
    }
    return false;
  }

  /** Saves a round, in which the compiler would enter all sources again, and a second reading. */
  private void anticipate(Reader reader) {
    open.keySet().forEach(name -> mustWait(reader, name)); // reads it
    if (reader.isSure()) {
      open.keySet().removeIf(name -> Objects.requireNonNull(pipeline).anticipate(reader, name));
    }
  }

  private boolean writeRefs(Reader reader) {
    boolean wrote = false;
    for (String name : open.keySet()) {
      if (!mustWait(reader, name)) {
        wrote |= Objects.requireNonNull(pipeline).writeRef(reader, name);
      }
    }
    return wrote;
  }

  private void writeTrees(Reader reader) {
    boolean waiting = open.keySet().stream().anyMatch(name -> mustWait(reader, name));
    List<Finding> findings = new ArrayList<>();
    for (String name : open.keySet()) {
      if (!mustWait(reader, name)) {
        findings.addAll(Objects.requireNonNull(pipeline).finish(reader, name, true));
      }
    }
    if (!waiting) {
      findings.addAll(finishFakes(reader, true));
      print(findings);
      open.clear();
      fakes.clear();
    }
  }

  private boolean mustWait(Reader reader, String name) {
    boolean isNew = open.getOrDefault(name, 0) == rounds;
    return isNew && Objects.requireNonNull(pipeline).isWaiting(reader, name);
  }

  private void print(List<String> names, Reader reader) {
    List<Finding> findings = new ArrayList<>();
    names.forEach(
        name -> findings.addAll(Objects.requireNonNull(pipeline).finish(reader, name, false)));
    findings.addAll(finishFakes(reader, false));
    print(findings);
  }

  /** Last, since fakes are made of what all others are made of, and of their names alone. */
  private List<Finding> finishFakes(Reader reader, boolean write) {
    List<Finding> findings = new ArrayList<>();
    fakes.forEach(owner ->
        findings.addAll(Objects.requireNonNull(fakesPipeline).finish(reader, owner, write)));
    return findings;
  }

  private void print(List<Finding> findings) {
    Objects.requireNonNull(settings).findings().forEach(Objects.requireNonNull(reporter)::print);
    findings.forEach(Objects.requireNonNull(reporter)::print);
  }
}
