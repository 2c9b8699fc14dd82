package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a child method returns, and so what kind of child it declares. */
public sealed interface Product {

  /**
   * A worker: anything that is not a supervisor.
   *
   * @param declaration its class
   * @param type the class with its type arguments
   * @param settings the class's own {@code @Child}, if any
   * @param hasRef whether it has a generated ref
   * @param constructors its constructors with type arguments put in
   */
  record Worker(
      Declaration declaration,
      TypeRef.Named type,
      @Nullable ChildSettings settings,
      boolean hasRef,
      List<Constructor> constructors)
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
   * @param origin where {@code @DynamicSupervisor} is
   * @param maxChildren how many children there may be
   * @param maxRestarts the intensity
   * @param maxSeconds the period
   */
  record Dynamic(
      Worker template,
      Origin origin,
      Setting<Integer> maxChildren,
      Setting<Integer> maxRestarts,
      Setting<Integer> maxSeconds)
      implements Product {}

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

  /** A type that the compiler does not know. */
  record Unknown() implements Product {}
}
