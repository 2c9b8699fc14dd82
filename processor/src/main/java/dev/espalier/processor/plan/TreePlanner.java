package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how the tree of a supervisor is named and laid out; a total function of the model. */
public final class TreePlanner {

  private static final String FACTORIES = "factories"; // the object with the start functions

  private final SupervisorModel supervisor;
  private final Wiring wiring;
  private final ClassId id;
  private final boolean stub;
  private final Variables variables;

  private TreePlanner(SupervisorModel supervisor, boolean stub) {
    this.supervisor = supervisor;
    this.wiring = Wiring.of(supervisor);
    this.id = supervisor.declaration().id();
    this.stub = stub || !supervisor.missing().isEmpty() || !allChildrenCanBeMade();
    this.variables = Variables.ofTree(supervisor, wiring);
  }

  /** Plans a tree; as a stub, with the same signatures, if the supervisor has errors. */
  public static TreePlan plan(SupervisorModel supervisor, boolean stub) {
    return new TreePlanner(supervisor, stub).plan();
  }

  private TreePlan plan() {
    SupervisorModel.Flags flags = supervisor.flags();
    List<TreePlan.Child> children = children();
    Names ofConstructor = new Names(children.stream().map(TreePlan.Child::field).toList());
    return new TreePlan(
        file(),
        Drawing.of(supervisor),
        flags.strategyName(),
        flags.intensity().restarts(),
        flags.intensity().seconds(),
        flags.autoShutdown().value(),
        children,
        inputs(),
        supervisor.hasFactories() && !stub
            ? factories(
                supervisor,
                variables.besideInputs().free(FACTORIES),
                wiring.construction().stream().map(variables::local).toList())
            : null,
        supervisor.hasFactories() && supervisor.hasCallbacks() && !stub,
        ofConstructor.free("place"),
        BlueprintPlan.of(id));
  }

  private FilePlan file() {
    Set<String> qualified = new TreeSet<>();
    wiring.inputs().forEach(input -> Mentions.collectDefaultPackage(input.type(), qualified));
    supervisor.children().forEach(c -> Mentions.collectDefaultPackage(c.result(), qualified));
    Mentions.collectDefaultPackage(supervisor.declaration().self(), qualified);
    if (supervisor.hasFactories()) {
      qualified.addAll(Mentions.hiddenByMembers(supervisor, wiring));
    }
    return FilePlan.of(
        id,
        id.tree(),
        supervisor.declaration().access() == Access.PUBLIC,
        wiring.inputs().stream().map(input -> input.isNamed() ? input.name() : "").toList(),
        supervisor.surroundings(),
        List.copyOf(qualified),
        stub);
  }

  private List<TreePlan.Input> inputs() {
    List<TreePlan.Input> inputs = new ArrayList<>();
    for (Parameter input : wiring.inputs()) {
      List<String> users = new ArrayList<>();
      for (int i = 0; i < supervisor.children().size(); i++) {
        String child = supervisor.children().get(i).id();
        if (wiring.supplies(i).contains(new Supply.Input(input)) && !users.contains(child)) {
          users.add(child);
        }
      }
      inputs.add(new TreePlan.Input(variables.local(seen(input)), List.copyOf(users)));
    }
    return List.copyOf(inputs);
  }

  private List<TreePlan.Child> children() {
    Set<String> accessors = new TreeSet<>();
    Names specMethods = new Names(supervisor.children().stream().map(ChildMethod::name).toList());
    Names fields = variables.fields();
    List<TreePlan.Child> children = new ArrayList<>();
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      boolean reserved =
          RuntimeTypes.METHODS_OF_TREES.contains(child.name())
              || isStartWithoutInputs(child.name());
      if (!stub || (!reserved && accessors.add(child.name()))) {
        children.add(child(i, fields.free(child.name()), specMethods));
      }
    }
    return List.copyOf(children);
  }

  private boolean isStartWithoutInputs(String name) {
    return wiring.inputs().isEmpty() && (name.equals("start") || name.equals("spec"));
  }

  private TreePlan.Child child(int index, String field, Names methods) {
    ChildMethod child = supervisor.children().get(index);
    List<Parameter> specInputs = new ArrayList<>();
    for (Supply supply : wiring.supplies(index)) {
      if (variables.local(supply) instanceof Supply.Input input
          && !specInputs.contains(input.input())) {
        specInputs.add(input.input());
      }
    }
    Set<String> taken = new TreeSet<>(specInputs.stream().map(Parameter::name).toList());
    if (child.hasBody()) {
      taken.add(variables.besideInputs().free(FACTORIES));
    }
    Names names = variables.beside(taken);
    Made made = new Made(List.copyOf(specInputs), supplies(index), scope(child, names));
    return child(
        child,
        field,
        child.id(),
        methods.free(child.name() + "Spec"),
        made,
        template(child, methods, names),
        partitions(child, methods, made));
  }

  /** What a child and, if it is a partition supervisor, each partition of it are made of. */
  private record Made(List<Parameter> inputs, List<Supply> supplies, TreePlan.Scope scope) {}

  private static TreePlan.Scope scope(ChildMethod child, Names variables) {
    String start = variables.free("start");
    boolean around =
        child.product() instanceof Product.Dynamic
            || child.product() instanceof Product.Partitioned;
    return new TreePlan.Scope(
        start, around ? variables.free("siblings") : start, variables.free("partition"));
  }

  private TreePlan.Child child(
      ChildMethod child,
      String field,
      String childId,
      String method,
      Made made,
      TreePlan.@Nullable Template template,
      TreePlan.@Nullable Partitions partitions) {
    ChildSettings settings = child.merged();
    TypeRef.Named ref = Wiring.refOf(child);
    TypeRef access = access(ref, tree(child));
    return new TreePlan.Child(
        kind(child),
        child.name(),
        field,
        childId,
        access,
        child.product() instanceof Product.Worker worker ? worker.type() : access,
        ref != null && !ref.arguments().isEmpty(),
        child.hasBody(),
        method,
        made.inputs(),
        made.supplies(),
        made.scope(),
        settings.restartType(),
        child.shutdown(),
        settings.significant().or(false),
        child.startsInline(),
        template,
        builtIn(child),
        partitions);
  }

  private TreePlan.@Nullable Partitions partitions(ChildMethod child, Names methods, Made made) {
    if (!(child.product() instanceof Product.Partitioned partitioned)) {
      return null;
    }
    Partitioning written = partitioned.partitioning();
    String kind =
        child.result() instanceof TypeRef.Named named ? named.id().simple() : child.name();
    return new TreePlan.Partitions(
        child(
            child.eachPartition(),
            child.name(),
            kind,
            methods.free(child.name() + "Partition"),
            made,
            null,
            null),
        partitioned.template(),
        written.partitions().or(Partitioning.PER_PROCESSOR),
        written.strategyName(),
        written.intensity().restarts(),
        written.intensity().seconds());
  }

  private static TreePlan.@Nullable BuiltIn builtIn(ChildMethod child) {
    if (!(child.product() instanceof Product.BuiltIn builtIn)) {
      return null;
    }
    String type = builtIn.type().id().simple();
    return new TreePlan.BuiltIn(
        type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), // as ChildSpec has them
        builtIn.word(),
        builtIn instanceof Product.BuiltIn.Tasks tasks && tasks.limits().written()
            ? limits(tasks.limits())
            : null);
  }

  private static TreePlan.Limits limits(Limits limits) {
    return new TreePlan.Limits(
        limits.intensity().restarts(),
        limits.intensity().seconds(),
        limits.maxChildren().or(Integer.MAX_VALUE));
  }

  private static TreePlan.Kind kind(ChildMethod child) {
    if (child.product() instanceof Product.Dynamic) {
      return TreePlan.Kind.DYNAMIC;
    }
    if (child.product() instanceof Product.Partitioned) {
      return TreePlan.Kind.PARTITIONED;
    }
    if (tree(child) != null) {
      return TreePlan.Kind.TREE;
    }
    if (child.product() instanceof Product.BuiltIn) {
      return TreePlan.Kind.BUILT_IN;
    }
    return Wiring.refOf(child) != null ? TreePlan.Kind.REF : TreePlan.Kind.PROCESS;
  }

  /** With what is given at a start under the names that the record of arguments has for it. */
  private List<Supply> supplies(int index) {
    Constructor constructor = wiring.constructor(supervisor.children().get(index));
    List<Supply> supplies = new ArrayList<>();
    for (Supply supply : wiring.supplies(index)) {
      String component =
          supply instanceof Supply.Argument argument && constructor != null
              ? DynamicPlanner.component(constructor, argument.parameter())
              : null;
      supplies.add(
          component != null && supply instanceof Supply.Argument argument
              ? new Supply.Argument(new Parameter(component, argument.parameter().type()))
              : variables.local(supply));
    }
    return List.copyOf(supplies);
  }

  private TreePlan.@Nullable Template template(ChildMethod child, Names methods, Names variables) {
    TypeRef.Named ref = Wiring.ownRef(child);
    Constructor constructor = wiring.constructor(child);
    if (!(child.product() instanceof Product.Dynamic dynamic)
        || ref == null
        || constructor == null) {
      return null;
    }
    Product.Worker worker = dynamic.template();
    ChildSettings settings = dynamic.settings();
    return new TreePlan.Template(
        methods.free(child.name() + "Child"),
        worker.declaration().id().simple(),
        worker.type(),
        ref,
        DynamicPlanner.arguments(worker.declaration().id(), worker.type().arguments()),
        variables.free("arguments"),
        DynamicPlanner.component(constructor, constructor.key()),
        settings.restartType(),
        settings.shutdown().or(ChildSettings.DEFAULT_SHUTDOWN),
        settings.inlineStart().or(false),
        limits(dynamic.limits()));
  }

  private TypeRef access(TypeRef.@Nullable Named ref, @Nullable ClassId tree) {
    if (tree != null) {
      return TypeRef.Named.of(tree);
    }
    if (ref == null) {
      return TypeRef.Named.of(RuntimeTypes.PROCESS_REF);
    }
    return stub ? seen(ref) : ref;
  }

  private static @Nullable ClassId tree(ChildMethod child) {
    if (child.product() instanceof Product.Supervisor nested) {
      return nested.declaration().id().tree();
    }
    return child.product() instanceof Product.Cycle cycle ? cycle.path().get(0).tree() : null;
  }

  /** How the methods of a supervisor type can be called. */
  static TreePlan.Factories factories(
      SupervisorModel supervisor, String variable, List<Supply> construction) {
    Constructor constructor = Wiring.constructor(supervisor);
    Declaration declaration = supervisor.declaration();
    List<TreePlan.Method> methods = new ArrayList<>();
    for (ChildMethod child : supervisor.children()) {
      if (!child.hasBody()) {
        methods.add(new TreePlan.Method(child.name(), modifier(supervisor, child), child.result()));
      }
    }
    return new TreePlan.Factories(
        variable,
        declaration.self(),
        declaration.kind() == Declaration.Kind.INTERFACE,
        declaration.isAbstract(),
        construction,
        constructor == null ? List.of() : constructor.parameters(),
        constructor == null ? List.of() : constructor.thrown(),
        List.copyOf(methods));
  }

  private static String modifier(SupervisorModel supervisor, ChildMethod child) {
    boolean open =
        child.modifiers().contains("public")
            || supervisor.declaration().kind() == Declaration.Kind.INTERFACE;
    return open ? "public" : child.modifiers().contains("protected") ? "protected" : "";
  }

  private Parameter seen(Parameter parameter) {
    return new Parameter(parameter.name(), stub ? seen(parameter.type()) : parameter.type());
  }

  /** In a stub; the type parameters of a supervisor, which is a mistake, are left behind. */
  private TypeRef seen(TypeRef type) {
    return Mentions.hasVariable(type)
        ? RuntimeTypes.OBJECT
        : Mentions.nameable(type, id.packageName());
  }

  /** What another finding, perhaps on another type, keeps from being compiled. */
  private boolean allChildrenCanBeMade() {
    for (ChildMethod child : supervisor.children()) {
      Product product = child.product().made();
      if (product instanceof Product.Worker worker) {
        Declaration declaration = worker.declaration();
        boolean reachable =
            declaration.access().reaches(declaration.id().packageName(), id.packageName());
        Constructor constructor = wiring.constructor(child);
        boolean unnumbered = constructor != null && !constructor.takesNumbers();
        boolean named = worker.hasRef() || !child.hasBody(); // else a start function hides it
        if (unnumbered || (named && (!reachable || declaration.inner()))) {
          return false;
        }
      } else if (!(product instanceof Product.Supervisor || product instanceof Product.BuiltIn)) {
        return false;
      }
    }
    return true;
  }
}
