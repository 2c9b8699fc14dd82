package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Surroundings;
import dev.espalier.processor.model.Template;
import dev.espalier.processor.model.TypeModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.WorkerModel;

/** ESP022: the name of the generated class is not taken. */
final class NameFree implements Rule {

  private static final String REF_AND_TREE =
      "the ref of `X` is `XRef`, the tree of `X` is `XTree`, and `_` joins nested names";

  private static final String ACCESSOR =
      "the accessor for dynamic children `X` is `XDynamicSupervisor`, and `_` joins nested names";

  private static final String LAUNCHER =
      "the launcher of an application `X` is `XApplication`, and `_` joins nested names";

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    String tree = supervisor.declaration().id().tree().simple();
    if (supervisor.hasFactories() && supervisor.declaration().isAbstract()) {
      members(supervisor, findings);
    }
    check(supervisor, supervisor.surroundings(), tree, REF_AND_TREE, findings);
    ApplicationModel application = supervisor.application();
    if (application != null) {
      String launcher = supervisor.declaration().id().application().simple();
      check(supervisor, application.surroundings(), launcher, LAUNCHER, findings);
    }
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    ClassId id = worker.declaration().id();
    check(worker, worker.surroundings(), id.ref().simple(), REF_AND_TREE, findings);
    Template template = worker.template();
    if (template != null) {
      String accessor = id.dynamicSupervisor().simple();
      check(worker, template.surroundings(), accessor, ACCESSOR, findings);
    }
  }

  /**
   * A class below the supervisor, which calls its start functions, inherits its member types; a
   * name in the same package cannot be said in another way there.
   */
  private static void members(SupervisorModel supervisor, Findings findings) {
    ClassId id = supervisor.declaration().id();
    for (ChildMethod child : supervisor.children()) {
      if (child.result() instanceof TypeRef.Named type
          && type.id().packageName().equals(id.packageName())
          && type.id().names().size() == 1
          && supervisor.surroundings().nestedNames().contains(type.id().simple())) {
        String name = type.id().simple();
        findings.add(
            Finding.of(
                    RuleId.ESP022,
                    child.origin(),
                    "child `"
                        + child.name()
                        + "` is a `"
                        + name
                        + "`, which is the name of a member type of `"
                        + id.simple()
                        + "` too")
                .note("the generated tree has a class below a supervisor with start functions")
                .help("rename one of the two"));
      }
    }
  }

  private static void check(
      TypeModel model, Surroundings surroundings, String generated, String why, Findings findings) {
    if (surroundings.takenBy() != null) {
      String name = model.declaration().id().nested();
      findings.add(
          Finding.of(
                  RuleId.ESP022,
                  model.declaration().origin(),
                  "`"
                      + name
                      + "` needs the name `"
                      + generated
                      + "`, which is taken by "
                      + surroundings.takenBy())
              .note(why)
              .help("rename one of the two"));
    }
  }
}
