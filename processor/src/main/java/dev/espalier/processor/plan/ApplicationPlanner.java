package dev.espalier.processor.plan;

import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how the launcher of an application looks, beside a tree that is planned already. */
public final class ApplicationPlanner {

  private final SupervisorModel supervisor;
  private final ApplicationModel application;
  private final ApplicationWiring wiring;
  private final TreePlan tree;
  private final ClassId id;
  private final Variables variables;
  private final Names names;

  private ApplicationPlanner(
      SupervisorModel supervisor, ApplicationModel application, TreePlan tree) {
    this.supervisor = supervisor;
    this.application = application;
    this.wiring = ApplicationWiring.of(supervisor, application);
    this.tree = tree;
    this.id = supervisor.declaration().id();
    this.variables = Variables.ofLauncher(supervisor, wiring);
    this.names = variables.besideInputs();
  }

  /** Plans a launcher; it is a stub, with the same signatures, if the tree is one. */
  public static ApplicationPlan plan(
      SupervisorModel supervisor, ApplicationModel application, TreePlan tree) {
    return new ApplicationPlanner(supervisor, application, tree).plan();
  }

  private ApplicationPlan plan() {
    boolean stub = tree.file().isStub();
    String name = application.name().or("");
    return new ApplicationPlan(
        file(),
        tree,
        name.isEmpty() ? id.simple() : name,
        application.type().or("PERMANENT"),
        application.grace(),
        inputs(),
        stub ? null : target(),
        stub ? List.of() : calls(),
        names.free("tree"));
  }

  private FilePlan file() {
    Set<String> qualified = new TreeSet<>(tree.file().qualified());
    wiring.inputs().forEach(input -> Mentions.collectDefaultPackage(input.type(), qualified));
    if (supervisor.hasCallbacks()) { // the launcher may have a class of ours below it
      qualified.addAll(Mentions.hiddenByMembers(supervisor, Wiring.of(supervisor)));
    }
    return FilePlan.of(
        id,
        id.application(),
        tree.file().open(),
        wiring.inputs().stream().map(Parameter::name).toList(),
        application.surroundings(),
        List.copyOf(qualified),
        tree.file().isStub());
  }

  /** The inputs of the tree with their users there, then those of callbacks alone. */
  private List<TreePlan.Input> inputs() {
    List<TreePlan.Input> inputs = new ArrayList<>();
    for (int i = 0; i < wiring.inputs().size(); i++) {
      Parameter input = wiring.inputs().get(i);
      List<String> users = new ArrayList<>();
      if (i < tree.inputs().size()) {
        users.addAll(tree.inputs().get(i).users());
      }
      for (int j = 0; j < application.callbacks().size(); j++) {
        String callback = application.callbacks().get(j).name();
        if (wiring.supplies(j).contains(new Supply.Input(input)) && !users.contains(callback)) {
          users.add(callback);
        }
      }
      inputs.add(new TreePlan.Input(variables.local(seen(input)), List.copyOf(users)));
    }
    return List.copyOf(inputs);
  }

  private Parameter seen(Parameter input) {
    if (!tree.file().isStub()) {
      return input;
    }
    TypeRef type =
        isOpen(input.type())
            ? RuntimeTypes.OBJECT
            : Mentions.nameable(input.type(), id.packageName());
    return new Parameter(input.name(), type);
  }

  /** Whether a type is told by nobody but a callback's own type parameters, which are a mistake. */
  private static boolean isOpen(TypeRef type) {
    if (type instanceof TypeRef.ArrayOf array) {
      return isOpen(array.component());
    }
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard.bound() != null && isOpen(wildcard.bound());
    }
    return type instanceof TypeRef.Variable
        || (type instanceof TypeRef.Named named
            && named.arguments().stream().anyMatch(ApplicationPlanner::isOpen));
  }

  private ApplicationPlan.@Nullable Target target() {
    if (application.callbacks().isEmpty()) {
      return null;
    }
    boolean ofTree = tree.factories() != null;
    boolean perStart = supervisor.declaration().kind() != Declaration.Kind.INTERFACE;
    return new ApplicationPlan.Target(
        TreePlanner.factories(
            supervisor,
            names.free("callbacks"),
            wiring.construction().stream().map(variables::local).toList()),
        ofTree,
        perStart);
  }

  /** In the order in which they are called: start phases before what is done at the end. */
  private List<ApplicationPlan.Call> calls() {
    List<ApplicationPlan.Call> calls = new ArrayList<>();
    for (Callback.Kind kind : Callback.Kind.values()) {
      for (int i = 0; i < application.callbacks().size(); i++) {
        Callback callback = application.callbacks().get(i);
        if (callback.kind() == kind) {
          List<ApplicationPlan.Argument> arguments =
              wiring.supplies(i).stream()
                  .map(variables::local)
                  .map(ApplicationPlanner::argument)
                  .toList();
          calls.add(new ApplicationPlan.Call(kind, callback.name(), arguments));
        }
      }
    }
    return List.copyOf(calls);
  }

  private static ApplicationPlan.Argument argument(Supply supply) {
    if (supply instanceof Supply.OwnTree) {
      return new ApplicationPlan.Argument.OwnTree();
    }
    if (supply instanceof Supply.Accessor accessor) {
      return new ApplicationPlan.Argument.Accessor(accessor.child().name());
    }
    if (supply instanceof Supply.PlainRef plain) {
      return hasRef(plain.child())
          ? new ApplicationPlan.Argument.Accessor(plain.child().name())
          : new ApplicationPlan.Argument.Place(plain.child().id());
    }
    if (supply instanceof Supply.Input input) {
      return new ApplicationPlan.Argument.Input(input.input().name());
    }
    throw new IllegalStateException("an application with this fault is a stub: " + supply);
  }

  /** Whether what the tree has for a child is a ref, among other things perhaps. */
  private static boolean hasRef(ChildMethod child) {
    return child.product() instanceof Product.Worker || child.product() instanceof Product.Dynamic;
  }
}
