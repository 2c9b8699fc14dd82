package dev.espalier.processor;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.FakesModel;
import dev.espalier.processor.plan.FakePlanner;
import dev.espalier.processor.plan.FakesPlanner;
import dev.espalier.processor.read.Reader;
import dev.espalier.processor.render.FakeRenderer;
import dev.espalier.processor.render.FakesRenderer;
import dev.espalier.processor.render.Source;
import dev.espalier.processor.rule.Rules;
import dev.espalier.processor.write.FileWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Takes one {@code @Fakes} after the other through read, rule, plan, render and write. */
final class FakesPipeline {

  private final FileWriter writer;
  private final Guard guard;

  FakesPipeline(FileWriter writer, boolean debug) {
    this.writer = writer;
    this.guard = new Guard(debug);
  }

  /**
   * What there is to say about the {@code @Fakes} of a type or package; writes the fakes on the way
   * that no other one has asked for before.
   */
  List<Finding> finish(Reader reader, String owner, boolean write) {
    List<Finding> findings = new ArrayList<>();
    guard.run(
        owner,
        reader.fakesOwner(owner),
        () -> {
          FakesModel model = reader.readFakes(owner);
          if (model != null) {
            findings.addAll(Rules.check(model).inOrder());
            if (write) {
              write(reader, owner, model);
            }
          }
          return true;
        },
        false);
    Finding failure = guard.failure(owner);
    if (failure != null) {
      findings.add(failure);
    }
    return findings;
  }

  private void write(Reader reader, String owner, FakesModel model) throws IOException {
    Set<ClassId> faked = new TreeSet<>();
    for (FakesModel.Subject subject : model.subjects()) {
      if (subject instanceof FakesModel.Worker worker && worker.surroundings().takenBy() == null) {
        faked.add(worker.model().declaration().id());
        boolean stub = worker.components().isEmpty() && Rules.check(worker.model()).hasErrors();
        write(reader, owner, FakeRenderer.render(FakePlanner.plan(worker, stub)));
      } else if (subject instanceof FakesModel.Supervisor supervisor
          && supervisor.surroundings().takenBy() == null) {
        faked.add(supervisor.model().declaration().id());
      }
    }
    for (FakesModel.Subject subject : model.subjects()) {
      if (subject instanceof FakesModel.Supervisor supervisor
          && supervisor.surroundings().takenBy() == null) {
        write(reader, owner, FakesRenderer.render(FakesPlanner.plan(supervisor, faked)));
      }
    }
  }

  private void write(Reader reader, String owner, Source source) throws IOException {
    writer.write(source, Objects.requireNonNull(reader.fakesOwner(owner)));
  }
}
