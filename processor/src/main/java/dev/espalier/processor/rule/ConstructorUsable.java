package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Constructors;
import dev.espalier.processor.model.Origin;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import dev.espalier.processor.model.WorkerModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * ESP015: it is clear which constructor starts a child, and the tree may call it. A class for
 * dynamic supervisors is looked at where it is written, since its accessor is made there.
 */
final class ConstructorUsable implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP005);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    Wiring wiring = Wiring.of(supervisor);
    Set<String> reported = new TreeSet<>();
    for (ChildMethod child : supervisor.children()) {
      Product.Worker worker = constructed(child);
      if (worker != null
          && worker.declaration().access() != Access.PRIVATE // told at the worker
          && wiring.constructor(child) == null
          && !isToldElsewhere(supervisor, child, worker)
          && reported.add(worker.declaration().id().qualified())) {
        findings.add(finding(supervisor, child, worker));
      }
    }
    throwable(supervisor, wiring, findings);
    boolean called = supervisor.hasFactories() || supervisor.hasCallbacks();
    boolean needed = called && !supervisor.constructors().isEmpty();
    if (needed && Wiring.constructor(supervisor) == null) {
      String name = supervisor.declaration().id().simple();
      findings.add(
          Finding.of(
                  RuleId.ESP015,
                  supervisor.declaration().origin(),
                  "supervisor `" + name + "` has no constructor that is clearly meant")
              .note(
                  "its constructor's parameters are inputs of the "
                      + (supervisor.hasFactories() ? "tree" : "launcher"))
              .help("keep one constructor that is not private, or make one of them public"));
    }
  }

  @Override
  public void check(WorkerModel worker, Findings findings) {
    ClassId id = worker.declaration().id();
    String home = id.packageName();
    List<Constructor> dynamic =
        Constructors.callable(worker.constructors(), home, home, Constructor.Use.DYNAMIC);
    if (dynamic.size() > 1
        && Constructors.choose(worker.constructors(), home, home, Constructor.Use.DYNAMIC)
            == null) {
      findings.add(
          Finding.of(
                  RuleId.ESP015,
                  dynamic.get(1).given().get(0).origin(),
                  "`"
                      + id.simple()
                      + "` has "
                      + dynamic.size()
                      + " constructors with @Key or @Arg, and none of them is the only public one")
              .note("constructors: " + shown(id.simple(), dynamic))
              .note("the start(...) of a dynamic supervisor has the parameters of one constructor")
              .help("remove @Key and @Arg from the others, or make one of them public"));
    }
  }

  /** A start that fails does so with an exception; generated code could not pass on more. */
  private static void throwable(SupervisorModel supervisor, Wiring wiring, Findings findings) {
    for (ChildMethod child : supervisor.children()) {
      Constructor constructor = child.hasBody() ? null : wiring.constructor(child);
      if (constructor != null && !constructor.tooWide().isEmpty()) {
        throwable(
            constructor,
            child.origin(),
            "child `" + child.name() + "`: the constructor of `" + child.result().shown() + "`",
            findings);
      }
    }
    Constructor own = supervisor.hasFactories() ? Wiring.constructor(supervisor) : null;
    if (own != null && !own.tooWide().isEmpty()) {
      throwable(
          own,
          supervisor.declaration().origin(),
          "the constructor of supervisor `" + supervisor.declaration().id().simple() + "`",
          findings);
    }
  }

  private static void throwable(
      Constructor constructor, Origin origin, String what, Findings findings) {
    String thrown = constructor.tooWide().get(0).shown();
    findings.add(
        Finding.of(
                RuleId.ESP015,
                origin,
                what + " throws `" + thrown + "`, which is more than exceptions")
            .note("a start that fails does so with an exception")
            .help("declare `throws Exception`"));
  }

  /** What a child's constructor makes, null if something else makes it. */
  private static Product.@Nullable Worker constructed(ChildMethod child) {
    boolean madeByMethod = child.product() instanceof Product.Worker && child.hasBody();
    return child.product().made() instanceof Product.Worker worker && !madeByMethod ? worker : null;
  }

  /** Whether the class has only constructors of the other use, or too many of this one. */
  private static boolean isToldElsewhere(
      SupervisorModel supervisor, ChildMethod child, Product.Worker worker) {
    Constructor.Use use = Wiring.use(child);
    boolean none =
        !worker.constructors().isEmpty() && !Constructors.haveUse(worker.constructors(), use);
    return none
        || (use == Constructor.Use.DYNAMIC && !callable(supervisor, child, worker).isEmpty());
  }

  private static List<Constructor> callable(
      SupervisorModel supervisor, ChildMethod child, Product.Worker worker) {
    return Constructors.callable(
        worker.constructors(),
        worker.declaration().id().packageName(),
        supervisor.declaration().id().packageName(),
        Wiring.use(child));
  }

  private static Finding finding(
      SupervisorModel supervisor, ChildMethod child, Product.Worker worker) {
    String name = worker.declaration().id().simple();
    List<Constructor> callable = callable(supervisor, child, worker);
    String headline =
        callable.isEmpty()
            ? "child `"
                + child.name()
                + "`: no constructor of `"
                + name
                + "` can be called from `"
                + supervisor.declaration().id().simple()
                + "`"
            : "child `"
                + child.name()
                + "`: `"
                + name
                + "` has "
                + callable.size()
                + " constructors, and none of them is the only public one";
    Finding finding = Finding.of(RuleId.ESP015, child.origin(), headline);
    if (!callable.isEmpty()) {
      finding = finding.note("constructors: " + shown(name, callable));
    }
    finding = finding.note("a supervisor starts a child with one start function, again each time");
    if (child.isSupervisor()) { // a start function makes one child
      return finding.help("keep one of its constructors, or make one of them public");
    }
    return callable.isEmpty()
        ? finding.help("make one of its constructors public")
        : finding.help(
            "make the start function explicit:\n"
                + StartFunction.of(supervisor, child, worker, callable.get(0).parameters()));
  }

  private static String shown(String name, List<Constructor> constructors) {
    return constructors.stream()
        .map(c ->
            name + "(" + TypeRef.shown(c.parameters().stream().map(Parameter::type).toList()) + ")")
        .collect(Collectors.joining(", "));
  }
}
