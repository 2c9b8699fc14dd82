package dev.espalier;

import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.AutoShutdown;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor whose children are started on demand and do not know of each other: what OTP calls
 * simple_one_for_one and Elixir a DynamicSupervisor. It starts without children, restarts each
 * alone, and stops all at the same time.
 *
 * @param name what it is called in paths and reports while it is the root of a tree
 * @param maxRestarts how many restarts are allowed within the window, 0 or more, for all children
 *     together
 * @param maxSeconds the length of the window in seconds, 1 or more
 * @param maxChildren how many children there may be, those waiting to be restarted included, 0 or
 *     more
 * @param autoShutdown when it stops because significant children have ended
 * @param template makes the children that its typed accessor starts; null if there is no such
 *     accessor
 */
public record DynamicSupervisorSpec(
    String name,
    int maxRestarts,
    int maxSeconds,
    int maxChildren,
    AutoShutdown autoShutdown,
    @Nullable DynamicTemplate<?> template)
    implements Supervision {

  /**
   * Checks the numbers.
   *
   * @throws IllegalSpecException that names the supervisor, the fault and the fix
   */
  public DynamicSupervisorSpec {
    Objects.requireNonNull(autoShutdown, "autoShutdown");
    SpecChecks.flags(name, maxRestarts, maxSeconds);
    SpecChecks.check(
        maxChildren >= 0,
        name,
        Fault.INVALID_MAX_CHILDREN,
        "maxChildren is " + maxChildren + "; it must be 0 or more");
  }

  /**
   * A specification with the defaults: at most 3 restarts in 5 seconds, any number of children.
   *
   * @param name what it is called while it is the root of a tree
   * @return the specification
   */
  public static DynamicSupervisorSpec named(String name) {
    return new DynamicSupervisorSpec(name, 3, 5, Integer.MAX_VALUE, AutoShutdown.NEVER, null);
  }

  /**
   * A copy with another intensity.
   *
   * @param restarts how many restarts, 0 or more
   * @param seconds in how many seconds, 1 or more
   * @return the copy
   */
  public DynamicSupervisorSpec intensity(int restarts, int seconds) {
    return new DynamicSupervisorSpec(name, restarts, seconds, maxChildren, autoShutdown, template);
  }

  /**
   * A copy with another number of children.
   *
   * @param children how many there may be
   * @return the copy
   */
  public DynamicSupervisorSpec maxChildren(int children) {
    return new DynamicSupervisorSpec(
        name, maxRestarts, maxSeconds, children, autoShutdown, template);
  }

  /**
   * A copy with another auto-shutdown.
   *
   * @param value when it stops because significant children have ended
   * @return the copy
   */
  public DynamicSupervisorSpec autoShutdown(AutoShutdown value) {
    return new DynamicSupervisorSpec(name, maxRestarts, maxSeconds, maxChildren, value, template);
  }

  /**
   * A copy with a template, for a typed accessor. In code, write the type of its parameter: {@code
   * template((Symbol symbol) -> ...)}.
   *
   * @param <A> what a starter gives
   * @param value makes the specification of a child
   * @return the copy
   */
  public <A> DynamicSupervisorSpec template(DynamicTemplate<A> value) {
    return new DynamicSupervisorSpec(
        name, maxRestarts, maxSeconds, maxChildren, autoShutdown, Objects.requireNonNull(value));
  }

  /**
   * Checks a child that is to be started.
   *
   * @param child the child
   * @throws IllegalSpecException if the child may not be significant here
   */
  public void checkAddition(ChildSpec child) {
    SpecChecks.significance(child, name, autoShutdown);
  }
}
