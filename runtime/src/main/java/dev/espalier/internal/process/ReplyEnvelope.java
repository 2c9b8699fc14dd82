package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.DeferredCallMessage;
import org.jspecify.annotations.Nullable;

/**
 * A call in a mailbox: runs the method, keeps what it has produced, and settles the outcome once.
 */
abstract class ReplyEnvelope extends Message {
  private final CallMessage<?, ?> message;
  private final Thread caller = Thread.currentThread();
  private final @Nullable Place<?> client; // of the process that calls; its thread may be another's
  private @Nullable Outcome produced; // by the process, before it replies

  ReplyEnvelope(CallMessage<?, ?> message) {
    ProcessCell<?> cell = CurrentProcess.get();
    this.message = message;
    this.client = cell == null ? null : cell.place();
  }

  /** Takes the first outcome that is offered and ignores all others. Any thread. */
  abstract void settle(Outcome first);

  abstract boolean isSettled();

  @Override
  final Class<?> kind() {
    return message.getClass();
  }

  /** Whether the method declares this, so that it is for the caller and no crash. */
  final boolean isReply(Throwable thrown) {
    return message.isReply(thrown);
  }

  @Override
  final void handle(WorkerCell<?> cell) throws Throwable {
    try {
      if (message instanceof DeferredCallMessage<?, ?> deferred) {
        cell.facilities().deferredReplies().owe(this, cell.beginCall(deferred));
      } else {
        produced = new Outcome.Replied(cell.deliverCall(message));
      }
    } catch (Throwable thrown) {
      if (!isReply(thrown)) {
        throw thrown;
      }
      produced = new Outcome.Thrown(thrown);
    }
  }

  @Override
  final void reply() {
    if (produced != null) {
      settle(produced);
    }
  }

  @Override
  final boolean hasReplied() {
    return produced != null;
  }

  @Override
  final Thread caller() {
    return caller;
  }

  @Override
  final String sender() {
    return client == null ? StrangerRef.nameOf(caller) : client.path();
  }

  @Override
  final void fail(ExitReason reason) {
    settle(new Outcome.Failed(reason));
  }

  @Override
  final boolean isCall() {
    return !isSettled();
  }

  @Override
  final String describe() {
    return text(message);
  }
}
