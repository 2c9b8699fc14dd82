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
import java.util.stream.Stream;

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
    boolean extended = supervisor.hasFactories() || supervisor.hasCallbacks();
    if (extended && supervisor.declaration().isAbstract()) {
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
      outermost(child.result(), id.packageName())
          .filter(supervisor.surroundings().nestedNames()::contains)
          .findFirst()
          .ifPresent(name -> findings.add(member(child, name, id)));
    }
  }

  private static Finding member(ChildMethod child, String name, ClassId supervisor) {
    return Finding.of(
            RuleId.ESP022,
            child.origin(),
            "child `"
                + child.name()
                + "` is a `"
                + child.result().bare().shown()
                + "`, but `"
                + name
                + "` is the name of a member type of `"
                + supervisor.simple()
                + "` too")
        .note(
            "generated code has a class below a supervisor with start functions or callbacks, and"
                + " inherits its member types there")
        .help("rename one of the two");
  }

  /** The names with which a type is written as far as it is of that package. */
  private static Stream<String> outermost(TypeRef type, String packageName) {
    if (type instanceof TypeRef.ArrayOf array) {
      return outermost(array.component(), packageName);
    }
    if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      return outermost(wildcard.bound(), packageName);
    }
    if (!(type instanceof TypeRef.Named named)) {
      return Stream.empty();
    }
    Stream<String> own =
        named.id().packageName().equals(packageName)
            ? Stream.of(named.id().names().get(0))
            : Stream.empty();
    return Stream.concat(
        own, named.arguments().stream().flatMap(each -> outermost(each, packageName)));
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
