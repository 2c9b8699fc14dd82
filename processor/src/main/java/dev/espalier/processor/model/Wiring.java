package dev.espalier.processor.model;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the parameters of a supervisor's children are supplied: the one place that knows the order in
 * which siblings, the process itself and the tree's inputs are tried. Rules read faults from it,
 * plans read code from it.
 */
public final class Wiring {

  /**
   * The last one: one rule after the other asks for the same. Weak, since its model leads to a
   * compiler that nobody else may need any more.
   */
  private static final ThreadLocal<WeakReference<Wiring>> LAST = new ThreadLocal<>();

  private final SupervisorModel supervisor;
  private final Inputs inputs = new Inputs();
  private final List<Supply> construction = new ArrayList<>();
  private final List<List<Parameter>> needs = new ArrayList<>();
  private final List<List<Supply>> supplies = new ArrayList<>();
  private final List<TypeRef.@Nullable Named> refs = new ArrayList<>(); // bare, of the children

  private Wiring(SupervisorModel supervisor) {
    this.supervisor = supervisor;
    for (ChildMethod child : supervisor.children()) {
      TypeRef.Named ref = refOf(child);
      refs.add(ref == null ? null : (TypeRef.Named) ref.bare());
    }
    Constructor own = constructor(supervisor);
    if (own != null && supervisor.hasFactories()) {
      own.parameters().forEach(p -> construction.add(inputs.supply("supervisor", p)));
    }
    for (int index = 0; index < supervisor.children().size(); index++) {
      List<Supply> ofChild = new ArrayList<>();
      needs.add(needs(supervisor.children().get(index)));
      for (Parameter parameter : needs.get(index)) {
        ofChild.add(supply(index, parameter));
      }
      supplies.add(List.copyOf(ofChild));
    }
  }

  /** Wires the children of a supervisor. */
  @SuppressWarnings("ReferenceEquality") // models are compared deeply, which is what this saves
  public static Wiring of(SupervisorModel supervisor) {
    WeakReference<Wiring> reference = LAST.get();
    Wiring last = reference == null ? null : reference.get();
    if (last != null && last.supervisor == supervisor) {
      return last;
    }
    Wiring wiring = new Wiring(supervisor);
    LAST.set(new WeakReference<>(wiring));
    return wiring;
  }

  /** The constructor with which a supervisor class is made to call its start functions. */
  public static @Nullable Constructor constructor(SupervisorModel supervisor) {
    String home = supervisor.declaration().id().packageName();
    return Constructors.choose(supervisor.constructors(), home, home, Constructor.Use.CHILD);
  }

  /** What the tree cannot supply by itself, in the order of first use. */
  public List<Parameter> inputs() {
    return inputs.all();
  }

  /** What the constructor of the supervisor class gets. */
  public List<Supply> construction() {
    return List.copyOf(construction);
  }

  /** What a child's constructor, start function or nested tree gets, parameter by parameter. */
  public List<Supply> supplies(int child) {
    return supplies.get(child);
  }

  /** What has to be supplied to start a child, by its number. */
  public List<Parameter> needs(int child) {
    return needs.get(child);
  }

  /** What has to be supplied to start a child. */
  public List<Parameter> needs(ChildMethod child) {
    if (child.hasBody()) {
      return child.parameters();
    }
    Constructor chosen = constructor(child);
    if (chosen != null) {
      return chosen.parameters();
    }
    if (child.product().made() instanceof Product.Supervisor nested) {
      return nested.compiled() == null ? of(nested.nested()).inputs() : nested.compiled();
    }
    if (child.product().made() instanceof Product.BuiltIn.State agent) {
      return List.of(new Parameter(child.name(), agent.first()));
    }
    return List.of();
  }

  /** The constructor that starts a worker of this supervisor, or those below a child of it. */
  public @Nullable Constructor constructor(ChildMethod child) {
    if (!(child.product().made() instanceof Product.Worker worker)) {
      return null;
    }
    String home = supervisor.declaration().id().packageName();
    String own = worker.declaration().id().packageName();
    return Constructors.choose(worker.constructors(), own, home, use(child));
  }

  /** What the constructor of a child's class is used for. */
  public static Constructor.Use use(ChildMethod child) {
    if (child.product() instanceof Product.Dynamic) {
      return Constructor.Use.DYNAMIC;
    }
    return child.product() instanceof Product.Partitioned
        ? Constructor.Use.PARTITION
        : Constructor.Use.CHILD;
  }

  /**
   * The class with which siblings address a child: its ref, or the accessor of a dynamic
   * supervisor, or the type of a built-in child, or what finds partitions; null if there is none
   * but the plain ref.
   */
  public static TypeRef.@Nullable Named refOf(ChildMethod child) {
    if (child.product() instanceof Product.BuiltIn builtIn) {
      return builtIn.type();
    }
    if (child.product() instanceof Product.Partitioned partitioned) {
      return TypeRef.Named.of(
          RuntimeTypes.PARTITION_SUPERVISOR_REF, partitionRef(child, partitioned));
    }
    if (child.product() instanceof Product.Dynamic dynamic) {
      Product.Worker template = dynamic.template();
      return template.hasAccessor()
          ? generated(template, template.declaration().id().dynamicSupervisor())
          : null;
    }
    return ownRef(child);
  }

  private static TypeRef partitionRef(ChildMethod child, Product.Partitioned partitioned) {
    if (partitioned.template() instanceof Product.Supervisor nested) {
      return TypeRef.Named.of(nested.declaration().id().tree());
    }
    TypeRef.Named ref = refOf(child.eachPartition());
    return ref == null ? TypeRef.Named.of(RuntimeTypes.PROCESS_REF) : ref;
  }

  /** The ref of the process that a child's constructor makes, null if it has none of its own. */
  public static TypeRef.@Nullable Named ownRef(ChildMethod child) {
    return child.product().made() instanceof Product.Worker worker && worker.hasRef()
        ? generated(worker, worker.declaration().id().ref())
        : null;
  }

  private static TypeRef.Named generated(Product.Worker worker, ClassId name) {
    return new TypeRef.Named(name, worker.type().arguments(), List.of(), Access.PUBLIC, null);
  }

  private Supply supply(int index, Parameter parameter) {
    ChildMethod child = supervisor.children().get(index);
    boolean above =
        child.product() instanceof Product.Dynamic
            || child.product() instanceof Product.Partitioned;
    Constructor constructor = constructor(child);
    if (constructor != null && constructor.isGiven(parameter)) {
      return new Supply.Argument(parameter);
    }
    if (constructor != null && constructor.isPartition(parameter)) {
      return new Supply.PartitionNumber();
    }
    TypeRef type = parameter.type().bare();
    if (!child.eachPartition().isSupervisor() && type.equals(TypeRef.Named.of(RuntimeTypes.SELF))) {
      return new Supply.Self();
    }
    TypeRef.Named own = ownRef(child);
    if (own != null && type.equals(own.bare())) {
      return new Supply.OwnRef(own);
    }
    TypeRef.Named around = above ? refOf(child) : null;
    if (around != null && type.equals(around.bare())) {
      return new Supply.Sibling(child, around); // its own supervisor, among its siblings' places
    }
    if (type.equals(TypeRef.Named.of(RuntimeTypes.PROCESS_REF))) {
      return process(index, parameter);
    }
    List<Integer> fitting = new ArrayList<>();
    for (int i = 0; i < supervisor.children().size(); i++) {
      if (i != index && type.equals(refs.get(i))) {
        fitting.add(i);
      }
    }
    return fitting.isEmpty()
        ? inputs.supply(child.name(), parameter)
        : sibling(index, parameter, fitting);
  }

  /** By type; by name if several fit, so that a name never decides where a type is enough. */
  private Supply sibling(int index, Parameter parameter, List<Integer> fitting) {
    List<Integer> chosen = fitting;
    if (chosen.size() > 1) {
      chosen = fitting.stream().filter(i -> isCalled(i, parameter.name())).toList();
    }
    if (chosen.size() != 1) {
      return new Supply.Ambiguous(fitting.stream().map(supervisor.children()::get).toList());
    }
    ChildMethod sibling = supervisor.children().get(chosen.get(0));
    TypeRef.Named ref = refOf(sibling);
    return chosen.get(0) > index || ref == null
        ? new Supply.TooLate(sibling)
        : new Supply.Sibling(sibling, ref);
  }

  /** A plain ref says nothing about what it refers to, so here the name has to. */
  private Supply process(int index, Parameter parameter) {
    for (int i = 0; i < supervisor.children().size(); i++) {
      if (i != index && isCalled(i, parameter.name())) {
        ChildMethod sibling = supervisor.children().get(i);
        return i < index ? new Supply.PlainRef(sibling) : new Supply.TooLate(sibling);
      }
    }
    return inputs.supply(supervisor.children().get(index).name(), parameter);
  }

  private boolean isCalled(int index, String name) {
    return supervisor.children().get(index).isCalled(name);
  }
}
