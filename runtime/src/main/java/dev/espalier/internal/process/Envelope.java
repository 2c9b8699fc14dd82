package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Something on its way through a {@link Mailbox}, which links its envelopes by themselves. */
abstract class Envelope {
  private static final VarHandle NEXT;

  static {
    try {
      NEXT = MethodHandles.lookup().findVarHandle(Envelope.class, "next", Envelope.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // through NEXT
  private volatile @Nullable Envelope next;

  final @Nullable Envelope laNext() {
    return (Envelope) NEXT.getAcquire(this);
  }

  final void soNext(Envelope envelope) {
    NEXT.setRelease(this, envelope);
  }

  /** Takes it out of the chain, which goes on elsewhere: it is its own successor then. */
  final void cut() {
    NEXT.setRelease(this, this);
  }

  /** Gives up: the process ended before the message was handled, or while it was. Idempotent. */
  void fail(ExitReason reason) {}

  /** Whether somebody waits for a reply, still. */
  boolean isCall() {
    return false;
  }

  /** Whether somebody has sent it who does not wait. */
  boolean isCast() {
    return false;
  }

  /** The message as reports show it. */
  abstract String describe();

  /** The text of a user's message, whose parts may fail to make one. */
  static String text(Object message) {
    try {
      return message.toString();
    } catch (Throwable failure) {
      return message.getClass().getSimpleName() + "[?]";
    }
  }
}
