package dev.espalier.processor;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.Template;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.WorkerModel;
import dev.espalier.processor.plan.DynamicPlan;
import dev.espalier.processor.plan.DynamicPlanner;
import dev.espalier.processor.plan.RefPlanner;
import dev.espalier.processor.read.Reader;
import dev.espalier.processor.render.DynamicRenderer;
import dev.espalier.processor.render.RefRenderer;
import dev.espalier.processor.render.Source;
import dev.espalier.processor.rule.Rules;
import dev.espalier.processor.write.FileWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Takes one type after the other through read, rule, plan, render and write, each guarded. */
final class TypePipeline {

  private final FileWriter writer;
  private final TreeFiles trees;
  private final Guard guard;
  private final Set<String> referred = new TreeSet<>(); // types whose refs are written

  TypePipeline(FileWriter writer, boolean debug) {
    this.writer = writer;
    this.trees = new TreeFiles(writer);
    this.guard = new Guard(debug);
  }

  /** Whether a type still waits for a type that another processor may write in this round. */
  boolean isWaiting(Reader reader, String name) {
    TypeModel model = guarded(reader, name, () -> reader.read(name), null);
    // Eclipse's compiler leaves out constructors with generic types that it does not know yet
    boolean incomplete = model instanceof WorkerModel worker && worker.constructors().isEmpty();
    return model != null && (incomplete || !model.missing().isEmpty());
  }

  /**
   * Writes the ref of a worker, and its accessor if it has one; returns whether there was one to
   * write.
   */
  boolean writeRef(Reader reader, String name) {
    return guarded(
        reader,
        name,
        () -> {
          if (referred.contains(name)
              || !reader.isWorker(name)
              || !(reader.read(name) instanceof WorkerModel worker)) {
            return false;
          }
          ClassId id = worker.declaration().id();
          Template template = worker.template();
          boolean ref = isOpen(id.ref(), worker.surroundings());
          boolean accessor =
              template != null && isOpen(id.dynamicSupervisor(), template.surroundings());
          boolean stub = (ref || accessor) && Rules.check(worker).hasErrors();
          if (ref) {
            write(reader, name, RefRenderer.render(RefPlanner.plan(worker, stub)));
          }
          if (template != null && accessor) {
            DynamicPlan plan = DynamicPlanner.plan(worker, template, stub);
            write(reader, name, DynamicRenderer.render(plan));
          }
          return (ref || accessor) && referred.add(name);
        },
        false);
  }

  /**
   * Writes what a supervisor gets if there is no doubt and nothing is wrong with it; returns
   * whether there is nothing to say of the type at all, so that it need not be read again.
   */
  boolean anticipate(Reader reader, String name) {
    return guarded(
        reader,
        name,
        () -> {
          TypeModel model = Objects.requireNonNull(reader.read(name));
          if (!reader.isSure(name)) {
            return false;
          }
          Findings ofType = Rules.check(model);
          if (!ofType.hasErrors() && model instanceof SupervisorModel supervisor) {
            trees.write(supervisor, false, origin(reader, name));
          }
          return ofType.inOrder().isEmpty();
        },
        false);
  }

  /**
   * What there is to say about a type; writes tree and launcher on the way if it is a supervisor.
   */
  List<Finding> finish(Reader reader, String name, boolean write) {
    List<Finding> findings = new ArrayList<>();
    guarded(
        reader,
        name,
        () -> {
          TypeModel model = reader.read(name);
          if (model == null) {
            return false;
          }
          Findings ofType = Rules.check(model);
          findings.addAll(ofType.inOrder());
          if (write && model instanceof SupervisorModel supervisor) {
            trees.write(supervisor, ofType.hasErrors(), origin(reader, name));
          }
          return true;
        },
        false);
    Finding failure = guard.failure(name);
    if (failure != null) {
      findings.add(failure);
    }
    return findings;
  }

  private boolean isOpen(ClassId generated, Surroundings around) {
    return !writer.hasWritten(generated.qualified()) && around.takenBy() == null;
  }

  private void write(Reader reader, String name, Source source) throws IOException {
    writer.write(source, origin(reader, name));
  }

  private static Element origin(Reader reader, String name) {
    return Objects.requireNonNull(reader.element(name));
  }

  private <T extends @Nullable Object> T guarded(
      Reader reader, String name, Guard.Step<T> step, T otherwise) {
    return guard.run(name, reader.element(name), step, otherwise);
  }
}
