package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * ESP054: a process does something by itself, or can be asked to. What an object made of nothing
 * but values could do without being asked, nobody would notice.
 */
final class WorkerReachable implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP053); // its help makes a worker of the class, too
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    if (!findings.hasErrors() && isIdle(worker.nature(), worker.constructors())) {
      ChildSettings settings = worker.settings();
      Origin origin = settings == null ? worker.declaration().origin() : settings.origin();
      String name = worker.declaration().id().simple();
      findings.add(finding(origin, "worker `" + name + "`", name));
    }
  }

  /** A class that says nothing of processes itself is known to be one by its supervisor alone. */
  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    if (findings.hasErrors()) {
      return;
    }
    Set<ClassId> told = new TreeSet<>();
    for (ChildMethod child : supervisor.children()) {
      if (child.product().made() instanceof Product.Worker worker
          && !worker.hasRef()
          && !child.hasBody()
          && isIdle(worker.nature(), worker.constructors())
          && told.add(worker.declaration().id())) {
        String who = "child `" + child.name() + "`";
        findings.add(finding(child.origin(), who, worker.declaration().id().simple()));
      }
    }
  }

  private static boolean isIdle(Nature nature, List<Constructor> constructors) {
    Values values = new Values(nature.shapes());
    return nature.isSelfContained()
        && nature.handlers().isEmpty()
        && nature.fields().stream().allMatch(field -> values.isData(field.type()))
        && constructors.stream()
            .flatMap(constructor -> constructor.parameters().stream())
            .allMatch(parameter -> values.isData(parameter.type()));
  }

  private static Finding finding(Origin origin, String who, String type) {
    return Finding.of(RuleId.ESP054, origin, who + " does nothing, and nobody can ask it to")
        .note(
            "`"
                + type
                + "` has no handler, no run() and no close(), and takes neither a ref nor Self; a"
                + " process acts when it gets a message")
        .help("annotate the methods that others are to use with @Call or @Cast")
        .help("or let it implement Runnable, if it works by itself");
  }
}
