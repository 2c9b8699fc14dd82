package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a supervisor: an interface or class whose methods marked with {@link Child} are its
 * children, started in the order in which they are declared and stopped in reverse.
 *
 * <p>For a type {@code Trading} the processor writes {@code TradingTree} into the same package. It
 * starts the tree and has a typed accessor for each child.
 *
 * <pre>{@code
 * @Supervisor(strategy = REST_FOR_ONE, maxRestarts = 3, maxSeconds = 5)
 * interface Trading {
 *   @Child PriceFeed feed();
 *   @Child(restart = TRANSIENT) RiskEngine risk();
 * }
 * }</pre>
 *
 * <p>Mirrors the supervisor flags of OTP's {@code supervisor} module; the defaults are those of
 * Elixir's {@code Supervisor}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Supervisor {

  /**
   * Which children are restarted when one of them ends and has to be restarted.
   *
   * @return the restart strategy, {@link Strategy#ONE_FOR_ONE} unless given
   */
  Strategy strategy() default Strategy.ONE_FOR_ONE;

  /**
   * How many restarts are allowed within {@link #maxSeconds()}; one more and the supervisor stops
   * its children and gives up. OTP calls it the intensity. Zero means that the first crash is
   * fatal.
   *
   * @return a number of restarts, 0 or more
   */
  int maxRestarts() default 3;

  /**
   * The length of the window in which restarts are counted. OTP calls it the period.
   *
   * @return a number of seconds, 1 or more
   */
  int maxSeconds() default 5;

  /**
   * Whether the supervisor stops by itself when significant children have ended.
   *
   * @return the condition, {@link AutoShutdown#NEVER} unless given
   */
  AutoShutdown autoShutdown() default AutoShutdown.NEVER;
}
