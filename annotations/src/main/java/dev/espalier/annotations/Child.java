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

  /**
   * Promises that the start function never blocks: it does not sleep, wait for locks or for other
   * processes, which includes calls to them, read or write files or connections. Whoever has the
   * child started then runs the start function itself: the caller of {@code start} on a dynamic
   * supervisor, or the thread of the process whose end leads to a restart. It does so in the name
   * of the new process and in the turn of its supervisor, instead of starting a thread for the
   * process and waiting for it, which takes most of the time of a start. Everything else is the
   * same: what the start function throws fails the start, and the first message comes after it.
   *
   * <p>That thread cannot leave a start function that blocks all the same, and the supervisor can
   * neither do anything else meanwhile nor cut it off. It is reported, once, if it has not returned
   * after 100 to 200 milliseconds, and the compiler warns of what it sees to block. What the start
   * function finds in thread locals, and how deep its stack is, is the starter's. What may take its
   * time is for later, as in {@code self.continueWith(...)}.
   *
   * <p>On a worker class the promise is about its constructor. On a method it replaces what the
   * class says, as every other value does; on a method with a body it is about that start function,
   * for which the class promises nothing. The promise is not used for fakes, where the start has a
   * time-out, and where a supervisor that is busy leaves the start to a thread of the runtime,
   * which runs nothing of yours: the start function then has a thread of the process. It is only
   * for workers, and only for those without an {@link AfterStart} method, which needs such a thread
   * in any case.
   *
   * <p>OTP has nothing like it: {@code init} always runs in the new process, and its supervisor
   * waits for it.
   *
   * @return true to promise it
   */
  boolean inlineStart() default false;
}
