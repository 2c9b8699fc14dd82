package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Set;

/** ESP023: no handler and no child is called like a method that the generated class has anyway. */
final class MethodNameFree implements Rule {

  /** Methods of every ref without parameters. */
  private static final Set<String> OF_REFS =
      Set.of("path", "isAlive", "async", "lifecycle", "hashCode", "toString", "clone", "finalize");

  @Override
  public void check(WorkerModel worker, Findings findings) {
    for (Handler handler : worker.handlers()) {
      if (handler.isMessage() && isOfRefs(handler)) {
        findings.add(
            Finding.of(
                    RuleId.ESP023,
                    handler.origin(),
                    handler.kind().shown()
                        + " method `"
                        + handler.signature()
                        + "` is called like a method that every ref has")
                .note(
                    "the ref has a method for each call and cast beside path(), isAlive() and"
                        + " others")
                .help("rename `" + handler.name() + "`"));
      }
    }
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    boolean inputs = !Wiring.of(supervisor).inputs().isEmpty();
    for (ChildMethod child : supervisor.children()) {
      if (isOfTrees(child.name(), inputs)) {
        findings.add(
            Finding.of(
                    RuleId.ESP023,
                    child.origin(),
                    "child `" + child.name() + "` is called like a method that every tree has")
                .note(
                    "the tree has an accessor for each child beside close(), supervisor() and"
                        + " others")
                .help("rename `" + child.name() + "`"));
      }
    }
  }

  private static boolean isOfRefs(Handler handler) {
    List<Parameter> parameters = handler.parameters();
    if (parameters.isEmpty()) {
      return OF_REFS.contains(handler.name());
    }
    TypeRef first = parameters.get(0).type().bare();
    ClassId type = first instanceof TypeRef.Named named ? named.id() : null;
    String of = type == null ? "" : type.qualified();
    return parameters.size() == 1
        && switch (handler.name()) {
          case "within" -> of.equals("java.time.Duration");
          case "of" -> of.equals(RuntimeTypes.ENDPOINT.qualified());
          case "equals" -> of.equals("java.lang.Object");
          default -> false;
        };
  }

  private static boolean isOfTrees(String name, boolean inputs) {
    boolean starts = name.equals("start") || name.equals("spec");
    return RuntimeTypes.METHODS_OF_TREES.contains(name) || (starts && !inputs);
  }
}
