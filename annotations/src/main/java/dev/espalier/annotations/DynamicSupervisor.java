package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a child that is itself a supervisor, whose own children are started on demand: on an
 * abstract method of a {@link Supervisor} type that returns the class of those children.
 *
 * <p>The tree has a typed accessor for it. What {@link Key} and {@link Arg} mark in the constructor
 * of the class is given to the accessor's {@code start}; the other parameters are wired as for any
 * child declared at that place. How each child is restarted and stopped is what the class says with
 * {@link Child}. The dynamic supervisor itself is a permanent child that has all the time it needs
 * to stop, and it stops its children all at once.
 *
 * <pre>{@code
 * final class OrderBook {
 *   OrderBook(@Key Symbol symbol, @Arg int depth, RiskEngineRef risk) { ... }
 * }
 *
 * @Supervisor
 * interface Trading {
 *   @Child RiskEngine risk();
 *   @DynamicSupervisor(maxChildren = 10_000) OrderBook books();
 * }
 *
 * OrderBookRef book = tree.books().start(EURUSD, 20);
 * tree.books().find(EURUSD).ifPresent(OrderBookRef::cancelAll);
 * }</pre>
 *
 * <p>On a method that returns the runtime's {@code TaskSupervisor} it sets the limits of that: how
 * many tasks there may be, and how often those may be restarted that are.
 *
 * <p>Mirrors Elixir's {@code DynamicSupervisor} together with the {@code Registry} that usually
 * stands beside it, and OTP's {@code simple_one_for_one}; the defaults are Elixir's.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface DynamicSupervisor {

  /**
   * How many children there may be at a time, those waiting to be restarted included. One more and
   * {@code start} fails.
   *
   * @return a number of children, 0 or more; {@link Integer#MAX_VALUE}, the default, for any number
   */
  int maxChildren() default Integer.MAX_VALUE;

  /**
   * How many restarts are allowed within {@link #maxSeconds()}, for all children together; one more
   * and the supervisor stops its children and gives up. OTP calls it the intensity.
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
}
