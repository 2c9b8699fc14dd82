package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type whose methods declare the children of a supervisor.
 *
 * @param declaration how the type is declared
 * @param surroundings what lies around it
 * @param flags what is written in {@code @Supervisor}
 * @param settings its own {@code @Child}, if any
 * @param children its children in start order
 * @param constructors its constructors, if it is a class
 * @param application what makes a program of it, null if it is none
 * @param leftOver abstract methods that declare no child of this type
 * @param misplaced annotations that cannot mean anything where they are
 * @param missing types that the compiler does not know yet
 * @param isolation what its children get that is not said at their classes
 * @param silences ids of rules in {@code @SuppressWarnings}
 */
public record SupervisorModel(
    Declaration declaration,
    Surroundings surroundings,
    Flags flags,
    @Nullable ChildSettings settings,
    List<ChildMethod> children,
    List<Constructor> constructors,
    @Nullable ApplicationModel application,
    List<LeftOver> leftOver,
    List<Misplaced> misplaced,
    List<String> missing,
    Isolation isolation,
    List<Silence> silences)
    implements TypeModel {

  /**
   * What is written in {@code @Supervisor}.
   *
   * @param origin where the annotation is
   * @param strategy the name of the strategy
   * @param maxRestarts the intensity
   * @param maxSeconds the period
   * @param autoShutdown the name of the condition
   */
  public record Flags(
      Origin origin,
      Setting<String> strategy,
      Setting<Integer> maxRestarts,
      Setting<Integer> maxSeconds,
      Setting<String> autoShutdown) {

    /** How many restarts it does. */
    public Intensity intensity() {
      return Intensity.of(maxRestarts, maxSeconds);
    }

    /** The name of the strategy: as written, else {@code ONE_FOR_ONE}. */
    public String strategyName() {
      return strategy.or("ONE_FOR_ONE");
    }
  }

  /**
   * A method that nothing could implement, or a child that is declared elsewhere.
   *
   * @param name its name
   * @param owner the type that declares it
   * @param origin the method, or this type if the method is inherited
   */
  public record LeftOver(String name, ClassId owner, Origin origin) {}

  @Override
  public List<Handler> handlers() {
    return List.of();
  }

  /** Whether the end of a child that is not restarted may end all of it. */
  public boolean mayEndWith(ChildMethod child) {
    return child.merged().significant().or(false)
        && !flags.autoShutdown().or("NEVER").equals("NEVER");
  }

  /** Whether there is a start function among the children. */
  public boolean hasFactories() {
    return children.stream().anyMatch(ChildMethod::hasBody);
  }

  /** Whether there are methods that an application calls. */
  public boolean hasCallbacks() {
    return application != null && !application.callbacks().isEmpty();
  }
}
