package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a child method returns, and so what kind of child it declares. */
public sealed interface Product {

  /** What processes are made of: the template of a dynamic or partition supervisor, else this. */
  default Product made() {
    return this;
  }

  /**
   * A worker: anything that is not a supervisor.
   *
   * @param declaration its class
   * @param type the class with its type arguments
   * @param settings the class's own {@code @Child}, if any
   * @param hasRef whether it has a generated ref
   * @param overloadsOf whether that has several methods called {@code of}
   * @param constructors its constructors with type arguments put in
   * @param nature what the class does and keeps
   */
  record Worker(
      Declaration declaration,
      TypeRef.Named type,
      @Nullable ChildSettings settings,
      boolean hasRef,
      boolean overloadsOf,
      List<Constructor> constructors,
      Nature nature)
      implements Product {

    /** Whether it has a generated accessor for dynamic supervisors. */
    public boolean hasAccessor() {
      return !declaration.isAbstract() && constructors.stream().anyMatch(Constructor::isDynamic);
    }
  }

  /**
   * A supervisor.
   *
   * @param declaration its type
   * @param settings the type's own {@code @Child}, if any
   * @param nested its model
   * @param compiled the parameters of its tree's {@code spec} if that was compiled earlier, else
   *     null; the constructors behind them have lost the names of their parameters
   */
  record Supervisor(
      Declaration declaration,
      @Nullable ChildSettings settings,
      SupervisorModel nested,
      @Nullable List<Parameter> compiled)
      implements Product {}

  /**
   * A supervisor whose children are started on demand.
   *
   * @param template what each of its children is
   * @param limits what {@code @DynamicSupervisor} says
   */
  record Dynamic(Worker template, Limits limits) implements Product {

    /** How its children are called where one stands for all: by their key, if they have one. */
    public String anyChild() {
      return template.constructors().stream()
          .filter(Constructor::isDynamic)
          .findFirst()
          .map(Constructor::key)
          .map(key -> "<" + key.name() + ">")
          .orElse("*");
    }

    /** What the class of its children says of them. */
    public ChildSettings settings() {
      return ChildSettings.none(limits.origin()).over(template.settings());
    }

    @Override
    public Product made() {
      return template;
    }
  }

  /**
   * A supervisor whose children are all made of one template.
   *
   * @param template what each of its partitions is
   * @param partitioning what {@code @PartitionSupervisor} says
   */
  record Partitioned(Product template, Partitioning partitioning) implements Product {
    @Override
    public Product made() {
      return template;
    }
  }

  /** A process of the runtime's own, which constructs nothing of the user's. */
  sealed interface BuiltIn extends Product {

    /** What is written, with type arguments: what siblings and the tree address it by. */
    TypeRef.Named type();

    /** What it is, as a word of a message. */
    String word();

    /**
     * A registry.
     *
     * @param type {@code Registry} or {@code DuplicateRegistry}, with its keys and values
     */
    record Entries(TypeRef.Named type) implements BuiltIn {
      @Override
      public String word() {
        return "registry";
      }
    }

    /**
     * An agent.
     *
     * @param type {@code Agent}, with its state
     */
    record State(TypeRef.Named type) implements BuiltIn {
      @Override
      public String word() {
        return "agent";
      }

      /** The type of its first state; anything if a mistake leaves it open. */
      public TypeRef first() {
        TypeRef written = type.arguments().isEmpty() ? null : type.arguments().get(0);
        return written == null || written instanceof TypeRef.Wildcard
            ? RuntimeTypes.OBJECT
            : written;
      }
    }

    /**
     * A supervisor of tasks.
     *
     * @param type {@code TaskSupervisor}
     * @param limits what {@code @DynamicSupervisor} says, nothing if it is an ordinary child
     */
    record Tasks(TypeRef.Named type, Limits limits) implements BuiltIn {
      @Override
      public String word() {
        return "task supervisor";
      }
    }
  }

  /**
   * A supervisor above this one.
   *
   * @param path from that supervisor down to itself
   */
  record Cycle(List<ClassId> path) implements Product {}

  /**
   * Nothing that could be a child.
   *
   * @param problem why not
   * @param why the reason in the words of OTP
   * @param fix what to do instead
   */
  record Unsuitable(String problem, String why, String fix) implements Product {}

  /**
   * A class that should have a generated class but has none.
   *
   * @param declaration the class
   * @param problem what is missing
   * @param fix what to do
   */
  record Unprocessed(Declaration declaration, String problem, String fix) implements Product {}

  /**
   * A class that Lombok gives its constructor, before it has.
   *
   * @param declaration the class
   * @param annotation the simple name of the annotation that asks for the constructor
   */
  record Unfinished(Declaration declaration, String annotation) implements Product {}

  /** A type that the compiler does not know. */
  record Unknown() implements Product {}
}
