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
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
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
  private final NavigableMap<String, Integer> open = new TreeMap<>(); // by type, the round it came
  private final SortedSet<String> fakes = new TreeSet<>(); // who asks for fakes
  private int rounds;
  private Bodies bodies = Bodies.unseen();
  private @Nullable Reporter reporter;
  private @Nullable TypePipeline pipeline;
  private @Nullable FakesPipeline fakesPipeline;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    RuleSettings options = RuleSettings.of(environment.getOptions());
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
      // what still waits is the compiler's to explain
      Objects.requireNonNull(reporter).print(finish(whole, open.keySet(), fakes, false));
    } else if (!writeRefs(reader)) {
      writeTrees(whole);
    } else if (whole.showsAll()) {
      anticipate(whole);
    }
    return false;
  }

  private boolean writeRefs(Reader reader) {
    boolean wrote = false;
    for (String name : ready(reader)) {
      wrote |= Objects.requireNonNull(pipeline).writeRef(reader, name);
    }
    return wrote;
  }

  /** Saves a second reading, and a round in which the compiler would enter all sources again. */
  private void anticipate(Reader reader) {
    ready(reader).stream()
        .filter(name -> Objects.requireNonNull(pipeline).anticipate(reader, name))
        .forEach(open::remove);
  }

  private void writeTrees(Reader reader) {
    Set<String> ready = ready(reader);
    if (ready.size() < open.size()) {
      finish(reader, ready, Set.of(), true);
    } else {
      Objects.requireNonNull(reporter).print(finish(reader, ready, fakes, true));
      open.clear();
      fakes.clear();
    }
  }

  private Set<String> ready(Reader reader) {
    Set<String> names = new TreeSet<>(open.keySet());
    names.removeIf(name ->
        open.getOrDefault(name, 0) == rounds
            && Objects.requireNonNull(pipeline).isWaiting(reader, name));
    return names;
  }

  /** Fakes last, since they are made of what all others are made of, and of their names alone. */
  private List<Finding> finish(
      Reader reader, Set<String> names, Set<String> owners, boolean write) {
    List<Finding> findings = new ArrayList<>();
    for (String name : names) {
      findings.addAll(Objects.requireNonNull(pipeline).finish(reader, name, write));
    }
    for (String owner : owners) {
      findings.addAll(Objects.requireNonNull(fakesPipeline).finish(reader, owner, write));
    }
    return findings;
  }
}
