package dev.espalier.spi;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Plays a worker: is handed the messages that were meant for one of its class, and says what
 * becomes of them. A test puts it where a worker would be, as a child with the lifecycle {@link
 * Lifecycle#standIn}; all else about the process is as ever. OTP knows no such thing: there, any
 * process may answer to a name.
 *
 * <p>All methods but {@link #name} run in the process. One object may play in several processes,
 * and then has to be thread-safe.
 *
 * @param <W> the class of the worker that it plays
 */
public interface StandIn<W> {

  /**
   * What it is called where the class of a worker would be shown.
   *
   * @return its name
   */
  String name();

  /**
   * Answers a call.
   *
   * @param call the call, with its arguments
   * @return the reply, of the type that the call wants
   * @throws Throwable a reply if the call {@linkplain CallMessage#isReply says so}, else to crash
   *     the process
   */
  @Nullable Object answer(CallMessage<W, ?> call) throws Throwable;

  /**
   * Begins to answer a call that is replied to later.
   *
   * @param call the call, with its arguments
   * @return the reply to come, of the type that the call wants
   * @throws Throwable a reply if the call {@linkplain CallMessage#isReply says so}, else to crash
   *     the process
   */
  CompletionStage<?> begin(DeferredCallMessage<W, ?> call) throws Throwable;

  /**
   * Takes a cast.
   *
   * @param cast the cast, with its arguments
   * @throws Throwable to crash the process
   */
  void take(CastMessage<W> cast) throws Throwable;
}
