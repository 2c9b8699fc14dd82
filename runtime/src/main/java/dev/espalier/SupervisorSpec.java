package dev.espalier;

import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A supervisor's flags and its children in start order; what OTP's {@code init/1} returns.
 *
 * {@snippet :
 * SupervisorSpec spec = SupervisorSpec.named("trading")
 *     .strategy(Strategy.REST_FOR_ONE)
 *     .intensity(3, 5)  // 3 restarts in 5 seconds
 *     .child(feed)
 *     .child(risk)
 *     .build();
 * Tree tree = Tree.start(spec);
 * }
 *
 * @param name what the supervisor is called in paths and reports while it is the root of a tree
 * @param strategy which children are restarted when one has to be
 * @param maxRestarts how many restarts are allowed within the window, 0 or more; the intensity
 * @param maxSeconds the length of the window in seconds, 1 or more; the period
 * @param autoShutdown when the supervisor stops because significant children have ended
 * @param children the children in start order
 */
public record SupervisorSpec(
    String name,
    Strategy strategy,
    int maxRestarts,
    int maxSeconds,
    AutoShutdown autoShutdown,
    List<ChildSpec> children)
    implements Supervision {

  /**
   * Checks everything that OTP checks before it starts the first child.
   *
   * @throws IllegalSpecException that names the supervisor, the child, the fault and the fix
   */
  public SupervisorSpec {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(autoShutdown, "autoShutdown");
    children = List.copyOf(children);
    SpecChecks.flags(name, maxRestarts, maxSeconds);
    Set<String> ids = new HashSet<>();
    for (ChildSpec child : children) {
      SpecChecks.check(
          ids.add(child.id()),
          name,
          Fault.DUPLICATE_CHILD_NAME,
          "two children have the id `" + child.id() + "`; give one of them another");
      checkChild(child, name, autoShutdown);
    }
  }

  /**
   * Checks a child that is to be added to a running supervisor of this specification.
   *
   * @param child the child
   * @throws IllegalSpecException if the child may not be significant here, or has a key
   */
  public void checkAddition(ChildSpec child) {
    checkChild(child, name, autoShutdown);
  }

  private static void checkChild(ChildSpec child, String supervisor, AutoShutdown autoShutdown) {
    SpecChecks.significance(child, supervisor, autoShutdown);
    SpecChecks.noKey(child, supervisor);
  }

  /**
   * Starts a specification with the defaults: one_for_one, at most 3 restarts in 5 seconds.
   *
   * @param name what the supervisor is called while it is the root of a tree
   * @return a builder
   */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** Collects the parts of a specification; for one thread. */
  public static final class Builder {
    private final String name;
    private final List<ChildSpec> children = new ArrayList<>();
    private Strategy strategy = Strategy.ONE_FOR_ONE;
    private int maxRestarts = 3;
    private int maxSeconds = 5;
    private AutoShutdown autoShutdown = AutoShutdown.NEVER;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * Sets the strategy.
     *
     * @param value which children are restarted when one has to be
     * @return this builder
     */
    public Builder strategy(Strategy value) {
      strategy = value;
      return this;
    }

    /**
     * Sets how many restarts are allowed in which time.
     *
     * @param restarts how many, 0 or more
     * @param seconds in how many seconds, 1 or more
     * @return this builder
     */
    public Builder intensity(int restarts, int seconds) {
      maxRestarts = restarts;
      maxSeconds = seconds;
      return this;
    }

    /**
     * Sets the auto-shutdown.
     *
     * @param value when the supervisor stops because significant children have ended
     * @return this builder
     */
    public Builder autoShutdown(AutoShutdown value) {
      autoShutdown = value;
      return this;
    }

    /**
     * Adds a child after those added before.
     *
     * @param child the child
     * @return this builder
     */
    public Builder child(ChildSpec child) {
      children.add(child);
      return this;
    }

    /**
     * Makes the specification.
     *
     * @return the specification
     * @throws IllegalSpecException that names the child, the fault and the fix
     */
    public SupervisorSpec build() {
      return new SupervisorSpec(name, strategy, maxRestarts, maxSeconds, autoShutdown, children);
    }
  }
}
