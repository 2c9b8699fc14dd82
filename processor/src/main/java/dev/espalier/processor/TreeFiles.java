package dev.espalier.processor;

import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.plan.ApplicationPlan;
import dev.espalier.processor.plan.ApplicationPlanner;
import dev.espalier.processor.plan.BlueprintPlan;
import dev.espalier.processor.plan.BlueprintPlanner;
import dev.espalier.processor.plan.TreePlan;
import dev.espalier.processor.plan.TreePlanner;
import dev.espalier.processor.render.ApplicationRenderer;
import dev.espalier.processor.render.BlueprintRenderer;
import dev.espalier.processor.render.TreeRenderer;
import dev.espalier.processor.write.FileWriter;
import java.io.IOException;
import javax.lang.model.element.Element;

/** Takes a supervisor through plan, render and write: its tree, its blueprint, its launcher. */
final class TreeFiles {

  private final FileWriter writer;

  TreeFiles(FileWriter writer) {
    this.writer = writer;
  }

  /** Writes what the names are free for and what is not written yet. */
  void write(SupervisorModel supervisor, boolean stub, Element origin) throws IOException {
    if (supervisor.surroundings().takenBy() != null
        || writer.hasWritten(supervisor.declaration().id().tree().qualified())) {
      return;
    }
    TreePlan tree = TreePlanner.plan(supervisor, stub);
    writer.write(TreeRenderer.render(tree), origin);
    if (!tree.file().isStub()) {
      BlueprintPlan blueprint = BlueprintPlanner.plan(supervisor, tree);
      writer.write(BlueprintRenderer.render(blueprint), origin);
    }
    ApplicationModel application = supervisor.application();
    if (application != null && application.surroundings().takenBy() == null) {
      ApplicationPlan plan = ApplicationPlanner.plan(supervisor, application, tree);
      writer.write(ApplicationRenderer.render(plan), origin);
    }
  }
}
