package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a worker a call: the caller waits for its result.
 *
 * <p>The method runs inside the worker's process, one message at a time, so it needs no locks. An
 * exception named in its {@code throws} clause is a reply: the caller gets it and the worker lives
 * on. Any other exception crashes the worker.
 *
 * <p>A method that returns a {@code CompletionStage} or a {@code CompletableFuture} replies later:
 * the caller waits for what the future will hold, and the worker goes on with its next message
 * meanwhile. Any thread may complete the future; if it completes it with an exception that the
 * method does not declare, the call fails and the worker lives on.
 *
 * <pre>{@code
 * @Call
 * int balance() { ... }  // int ref.balance()
 *
 * @Call(timeout = 500)
 * void withdraw(int amount) throws Overdrawn { ... }  // Overdrawn is a reply
 *
 * @Call
 * CompletableFuture<Rate> rate(String currency) { ... } // Rate ref.rate("EUR"), when it is there
 * }</pre>
 *
 * <p>Mirrors {@code handle_call} and {@code GenServer.call}; the second kind {@code {:noreply, _}}
 * with {@code GenServer.reply}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Call {

  /**
   * How long a caller waits for the result, in milliseconds, unless it chooses another time with
   * {@code within(Duration)}.
   *
   * @return milliseconds, 1 or more; {@link Shutdown#INFINITY} waits without limit
   */
  int timeout() default 5_000;

  /**
   * Promises that the method never blocks: it does not sleep, wait for locks or for other
   * processes, read or write files or connections. If the process is idle, the calling thread then
   * handles the call itself, in the name of the process, instead of waking a thread for it; that
   * takes some tens of nanoseconds instead of a microsecond. If it is busy, or not to be called
   * right now, the call waits for its turn as any other, so nothing else changes: one message at a
   * time, in the order sent, and what the method throws ends the process and not its caller.
   *
   * <p>A caller that handles its own call cannot leave it: its time-out begins only when it waits.
   * A method that has not returned after 100 to 200 milliseconds is reported, once, and the
   * compiler warns of what it sees to block. What the method finds in thread locals, and how deep
   * its stack is, is its caller's. {@code async()} and fakes do not use the promise, and nothing is
   * gained by it for a method that replies later.
   *
   * <p>OTP has nothing like it: a process never runs in another one.
   *
   * @return true to promise it
   */
  boolean inline() default false;
}
