package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Constructor;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides how the tree of a supervisor is named and laid out; a total function of the model. */
public final class TreePlanner {

  static final int DEFAULT_WORKER_SHUTDOWN = 5_000;
  private static final int DEFAULT_RESTARTS = 3;
  private static final int DEFAULT_SECONDS = 5;

  private static final Set<String> OF_ALL_TREES =
      Set.of(
          "supervisor", "close", "awaitTermination", "hashCode", "toString", "clone", "finalize");

  private final SupervisorModel supervisor;
  private final Wiring wiring;
  private final ClassId id;
  private final boolean stub;
  private final Set<String> hiding;
  private final Map<String, String> locals = new TreeMap<>(); // of inputs

  private TreePlanner(SupervisorModel supervisor, boolean stub) {
    this.supervisor = supervisor;
    this.wiring = Wiring.of(supervisor);
    this.id = supervisor.declaration().id();
    this.stub = stub || !supervisor.missing().isEmpty() || !allChildrenCanBeMade();
    this.hiding = Hiding.of(supervisor, wiring);
    Names names = new Names(hiding);
    wiring.inputs().forEach(input -> locals.put(input.name(), names.free(input.name())));
  }

  /** Plans a tree; as a stub, with the same signatures, if the supervisor has errors. */
  public static TreePlan plan(SupervisorModel supervisor, boolean stub) {
    return new TreePlanner(supervisor, stub).plan();
  }

  /**
   * The shutdown time of a child: as written, else 5 s for workers, all it needs for supervisors.
   */
  static int shutdown(ChildMethod child) {
    return child
        .merged()
        .shutdown()
        .or(child.isSupervisor() ? ChildSettings.INFINITY : DEFAULT_WORKER_SHUTDOWN);
  }

  private TreePlan plan() {
    SupervisorModel.Flags flags = supervisor.flags();
    Constructor own = supervisor.hasFactories() ? Wiring.constructor(supervisor) : null;
    List<TreePlan.Child> children = children();
    Names ofConstructor = new Names(children.stream().map(TreePlan.Child::field).toList());
    return new TreePlan(
        file(),
        Drawing.of(supervisor),
        flags.strategy().or("ONE_FOR_ONE"),
        flags.maxRestarts().or(DEFAULT_RESTARTS),
        flags.maxSeconds().or(DEFAULT_SECONDS),
        flags.autoShutdown().value(),
        children,
        inputs(),
        own == null || stub ? List.of() : own.thrown(),
        supervisor.hasFactories() && !stub ? factories(own) : null,
        ofConstructor.free("place"));
  }

  private FilePlan file() {
    Set<String> qualified = new TreeSet<>();
    wiring.inputs().forEach(input -> Mentions.collectDefaultPackage(input.type(), qualified));
    supervisor.children().forEach(c -> Mentions.collectDefaultPackage(c.result(), qualified));
    Mentions.collectDefaultPackage(supervisor.declaration().self(), qualified);
    if (supervisor.hasFactories()) {
      qualified.addAll(hiddenInFactories());
    }
    return FilePlan.of(
        id,
        id.tree(),
        supervisor.declaration().access() == Access.PUBLIC,
        wiring.inputs().stream().map(Parameter::name).toList(),
        supervisor.surroundings(),
        List.copyOf(qualified),
        stub);
  }

  /** A class of ours below the supervisor inherits its member types, which are others' names. */
  private Set<String> hiddenInFactories() {
    Set<ClassId> mentioned = new TreeSet<>();
    supervisor.children().forEach(c -> Mentions.collectClasses(c.result(), mentioned));
    wiring.inputs().forEach(input -> Mentions.collectClasses(input.type(), mentioned));
    Set<String> names = new TreeSet<>(Set.of("Override", "IllegalStateException"));
    mentioned.forEach(type -> names.add(type.simple()));
    names.retainAll(supervisor.surroundings().nestedNames());
    return names;
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
      inputs.add(new TreePlan.Input(local(seen(input)), List.copyOf(users)));
    }
    return List.copyOf(inputs);
  }

  /** An input under the name that it has in the file. */
  private Parameter local(Parameter input) {
    return new Parameter(locals.getOrDefault(input.name(), input.name()), input.type());
  }

  private Supply local(Supply supply) {
    return supply instanceof Supply.Input input ? new Supply.Input(local(input.input())) : supply;
  }

  private List<TreePlan.Child> children() {
    Set<String> accessors = new TreeSet<>();
    Names specMethods = new Names(supervisor.children().stream().map(ChildMethod::name).toList());
    Names fields = new Names(hiding);
    List<TreePlan.Child> children = new ArrayList<>();
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      boolean reserved = OF_ALL_TREES.contains(child.name()) || isStartWithoutInputs(child.name());
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
    ChildSettings settings = child.merged();
    List<Parameter> specInputs = new ArrayList<>();
    for (Supply supply : wiring.supplies(index)) {
      if (supply instanceof Supply.Input input && !specInputs.contains(local(input.input()))) {
        specInputs.add(local(input.input()));
      }
    }
    Set<String> names = new TreeSet<>(hiding);
    specInputs.stream().map(Parameter::name).forEach(names::add);
    if (child.hasBody()) {
      names.add(factoriesVariable());
    }
    Names variables = new Names(names);
    TypeRef.Named ref = Wiring.refOf(child);
    ClassId tree = tree(child);
    TypeRef access = access(ref, tree);
    TypeRef type = child.product() instanceof Product.Worker worker ? worker.type() : access;
    return new TreePlan.Child(
        kind(child),
        child.name(),
        field,
        child.id(),
        access,
        type,
        ref != null && !ref.arguments().isEmpty(),
        child.hasBody(),
        methods.free(child.name() + "Spec"),
        List.copyOf(specInputs),
        supplies(index),
        variables.free("start"),
        settings.restart().or("PERMANENT"),
        shutdown(child),
        settings.significant().or(false),
        template(child, methods, variables));
  }

  private static TreePlan.Kind kind(ChildMethod child) {
    if (child.product() instanceof Product.Dynamic) {
      return TreePlan.Kind.DYNAMIC;
    }
    if (tree(child) != null) {
      return TreePlan.Kind.TREE;
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
              : local(supply));
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
    ChildSettings settings = settingsOf(dynamic);
    return new TreePlan.Template(
        methods.free(child.name() + "Child"),
        worker.declaration().id().simple(),
        worker.type(),
        ref,
        DynamicPlanner.arguments(worker.declaration().id(), worker.type().arguments()),
        variables.free("arguments"),
        variables.free("siblings"),
        DynamicPlanner.component(constructor, constructor.key()),
        settings.restart().or("PERMANENT"),
        settings.shutdown().or(DEFAULT_WORKER_SHUTDOWN),
        dynamic.maxRestarts().or(DEFAULT_RESTARTS),
        dynamic.maxSeconds().or(DEFAULT_SECONDS),
        dynamic.maxChildren().or(Integer.MAX_VALUE));
  }

  /** What the class of a dynamic supervisor's children says of them. */
  static ChildSettings settingsOf(Product.Dynamic dynamic) {
    return ChildSettings.none(dynamic.origin()).over(dynamic.template().settings());
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

  private TreePlan.Factories factories(@Nullable Constructor constructor) {
    Declaration declaration = supervisor.declaration();
    List<TreePlan.Method> methods = new ArrayList<>();
    for (ChildMethod child : supervisor.children()) {
      if (!child.hasBody()) {
        methods.add(new TreePlan.Method(child.name(), modifier(child), child.result()));
      }
    }
    return new TreePlan.Factories(
        factoriesVariable(),
        declaration.self(),
        declaration.kind() == Declaration.Kind.INTERFACE,
        declaration.isAbstract(),
        wiring.construction().stream().map(this::local).toList(),
        constructor == null ? List.of() : constructor.parameters(),
        List.copyOf(methods));
  }

  private String factoriesVariable() {
    Set<String> names = new TreeSet<>(hiding);
    names.addAll(locals.values());
    return new Names(names).free("factories");
  }

  private String modifier(ChildMethod child) {
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
      Product product =
          child.product() instanceof Product.Dynamic dynamic ? dynamic.template() : child.product();
      if (product instanceof Product.Worker worker) {
        Declaration declaration = worker.declaration();
        boolean reachable =
            declaration.access().reaches(declaration.id().packageName(), id.packageName());
        boolean named = worker.hasRef() || !child.hasBody(); // else a start function hides it
        if (named && (!reachable || declaration.inner())) {
          return false;
        }
      } else if (!(product instanceof Product.Supervisor)) {
        return false;
      }
    }
    return true;
  }
}
