package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a child: on a worker class how it wants to be supervised wherever it is used, on a
 * method of a {@link Supervisor} type its membership in that supervisor.
 *
 * <p>A value written on the method replaces the same value of the class; a value that is not
 * written is taken from the class, then from the defaults below.
 *
 * <ul>
 *   <li>An abstract method that returns a worker class: the processor calls its constructor and
 *       wires the parameters.
 *   <li>A method with a body (a {@code default} method of an interface): the method is the start
 *       function and its parameters are wired.
 *   <li>A method that returns another {@code @Supervisor} type: that supervisor becomes a child.
 *   <li>A method that returns a {@code Registry}, {@code DuplicateRegistry}, {@code Agent} or
 *       {@code TaskSupervisor} of the runtime: such a process becomes a child, and siblings that
 *       take one of that very type, type arguments included, are wired to it. Abstract, an agent
 *       gets its first state as an input of the tree that is called like the method, and the others
 *       need nothing. A method with a body returns {@code Agent.starting(...)} or {@code
 *       Registry.starting(...)}; there is none for task supervisors.
 * </ul>
 *
 * <p>Mirrors OTP's child specification ({@code id}, {@code start}, {@code restart}, {@code
 * shutdown}, {@code significant}) and {@code use GenServer, restart: :transient} of Elixir.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Child {

  /**
   * The name of the child within its supervisor, used in paths, reports and management calls.
   *
   * @return the id; empty means the name of the method
   */
  String id() default "";

  /**
   * When the child is restarted after it has ended.
   *
   * @return the restart type, {@link Restart#PERMANENT} unless given
   */
  Restart restart() default Restart.PERMANENT;

  /**
   * How long the supervisor waits for the child when it stops it, in milliseconds, or {@link
   * Shutdown#INFINITY} or {@link Shutdown#BRUTAL_KILL}. A child that takes longer is killed.
   *
   * @return milliseconds, 0 or more; 5,000 for workers unless given, {@link Shutdown#INFINITY} for
   *     children that are supervisors
   */
  int shutdown() default 5_000;

  /**
   * Whether the end of this child counts for its supervisor's {@link Supervisor#autoShutdown()}.
   * Only for {@link Restart#TRANSIENT} and {@link Restart#TEMPORARY} children.
   *
   * @return true for a significant child
   */
  boolean significant() default false;
}
