package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code void} method of a worker a cast: the sender does not wait, and is not told whether
 * the message was handled.
 *
 * <pre>{@code
 * @Cast
 * void record(Tick tick) { ... }  // ref.record(tick) returns at once
 *
 * @Cast(inline = true)
 * void count(int more) { total += more; }  // done here, if the process is idle
 * }</pre>
 *
 * <p>Casts of one sender arrive in the order sent. A cast to a worker that is not running is
 * dropped, as in OTP. Mirrors {@code handle_cast} and {@code GenServer.cast}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cast {

  /**
   * Promises that the method never blocks and makes no calls: it does not sleep, wait for locks or
   * for other processes, read or write files or connections. If the process is idle, the sending
   * thread then handles the cast itself, in the name of the process, before the ref's method
   * returns, instead of waking a thread for it; that takes some tens of nanoseconds. If the process
   * is busy, or not to be given messages right now, the cast goes into its mailbox as any other, so
   * nothing else changes: one message at a time, in the order sent, and what the method throws ends
   * the process and does not reach the sender.
   *
   * <p>The sender cannot go on before the method returns, and what the method casts inline to
   * others that are idle is done by then, too, down to a depth of some. So a method that blocks
   * holds up somebody who did not mean to wait: it is reported, once, if it has not returned after
   * 100 to 200 milliseconds, and the compiler warns of what it sees to block. A call, even an
   * inline one, may wait for the sender itself, which is in the middle of a message of its own; a
   * call back to it therefore fails at once. What the method finds in thread locals, and how deep
   * its stack is, is the sender's. Fakes do not use the promise.
   *
   * <p>OTP has nothing like it: a process never runs in another one.
   *
   * @return true to promise it
   */
  boolean inline() default false;
}
