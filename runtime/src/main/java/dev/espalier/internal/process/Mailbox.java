package dev.espalier.internal.process;

import dev.espalier.ExitReason;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one process in the order sent: many senders, one receiver. The base of {@link
 * ProcessCell}, so that a process and its mailbox are one object.
 *
 * @param <E> what is in it
 */
@SuppressWarnings("ReferenceEquality") // envelopes are nodes
abstract class Mailbox<E extends Envelope> {

  /*
   * A linked queue in which the last envelope taken stays as the head. Senders swap the tail and then
   * link the old tail to their envelope; between the two steps the chain has a gap, which a receiver
   * that has seen the new tail waits out (it is a few instructions long).
   *
   * The taken envelope stays reachable from the head on purpose: whoever cuts a process off while its
   * thread is inside a handler walks from the head, and so finds the message being handled, too. A
   * head that was read too early only means that the walk begins with envelopes that are done. A
   * receiver that goes idle appends an empty envelope and takes it, so that the last message, its reply
   * and its caller do not stay with it.
   *
   * The chain behind the head is cut now and then. A collector of generations takes an old envelope
   * that is dead for alive, and with it all that came after it, if each is linked to the next: then a
   * process that is never idle would have all that it ever got copied again and again. A walker that
   * is overtaken by the receiver meets a cut, and goes on from where the receiver is.
   */

  private static final VarHandle HEAD;
  private static final VarHandle TAIL;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(Mailbox.class, "head", Envelope.class);
      TAIL = lookup.findVarHandle(Mailbox.class, "tail", Envelope.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Envelope head;
  private volatile Envelope tail;

  Mailbox() {
    Envelope start = new Start();
    head = start;
    tail = start;
  }

  /** Appends a message. Any thread. */
  final void append(E envelope) {
    Envelope previous = (Envelope) TAIL.getAndSet(this, envelope);
    previous.soNext(envelope);
  }

  /** Takes the next message, or null if there is none. Only the receiver. */
  final @Nullable E take() {
    Envelope last = head;
    E next = after(last);
    if (next != null) {
      moveTo(next);
      last.cut();
    }
    return next;
  }

  /** The message that follows one that was taken, or null if there is none. Only the receiver. */
  @SuppressWarnings("unchecked") // all but the first, which is never taken, were appended
  final @Nullable E after(Envelope taken) {
    Envelope next = taken.laNext();
    if (next == null) {
      if (taken == tail) {
        return null;
      }
      next = awaitLink(taken);
    }
    return (E) next;
  }

  /** All up to this one were taken. Only the receiver. */
  final void moveTo(Envelope taken) {
    HEAD.setOpaque(this, taken);
  }

  /** The last message taken, or an earlier one. Any thread. */
  Envelope position() {
    return (Envelope) HEAD.getOpaque(this);
  }

  /**
   * Lets go of the last message if no other one has come. Only the receiver, between two messages.
   */
  final void forgetLast() {
    Envelope last = head;
    if (last instanceof Start) {
      return;
    }
    Envelope start = new Start();
    if (TAIL.compareAndSet(this, last, start)) {
      last.soNext(start);
      HEAD.setOpaque(this, start);
    }
  }

  /** Whether all messages have been taken. A guess if somebody else is the receiver by now. */
  final boolean isDrained() {
    return position() == tail;
  }

  /** How many messages wait behind the one being handled. */
  final Waiting waiting() {
    int calls = 0;
    int casts = 0;
    Envelope envelope = position();
    Envelope end = tail; // later than the position, which must not be behind it
    while (envelope != end) {
      Envelope next = behind(envelope);
      if (next == envelope) { // all that was counted has been taken
        return waiting();
      }
      envelope = next;
      calls += envelope.isCall() ? 1 : 0;
      casts += envelope.isCast() ? 1 : 0;
    }
    return new Waiting(calls, casts);
  }

  /** Fails the message being handled and all that wait. Any thread. */
  final void failAll(ExitReason reason) {
    Envelope envelope = position();
    Envelope end = tail; // as above
    envelope.fail(reason);
    while (envelope != end) {
      Envelope next = behind(envelope);
      if (next == envelope) {
        next = position();
        end = tail;
      }
      envelope = next;
      envelope.fail(reason);
    }
  }

  /** The envelope after one that is not the last, or the same one if the chain is cut here. */
  private static Envelope behind(Envelope envelope) {
    Envelope next = envelope.laNext();
    return next != null ? next : awaitLink(envelope);
  }

  private static Envelope awaitLink(Envelope envelope) {
    Envelope next;
    while ((next = envelope.laNext()) == null) {
      Thread.onSpinWait(); // the sender is between its two steps
    }
    return next;
  }

  /**
   * The messages in a mailbox.
   *
   * @param calls those with a waiting caller
   * @param casts those nobody waits for
   */
  record Waiting(int calls, int casts) {
    Waiting plus(Waiting others) {
      return new Waiting(calls + others.calls, casts + others.casts);
    }
  }

  /** What is in front of the first message. */
  private static final class Start extends Envelope {
    @Override
    String describe() {
      return "start";
    }
  }
}
