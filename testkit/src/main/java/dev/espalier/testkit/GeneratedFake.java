package dev.espalier.testkit;

import dev.espalier.ChildSpec;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.StandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plays a worker in a test: records what it receives, and answers as the test has said. {@link
 * Fakes} has one generated for a class of worker; it has a method {@code onPrice(...)} for a call
 * or cast {@code price}, which takes a lambda with the parameters, result and exceptions of that,
 * and a record {@code Price} for what was received.
 *
 * <p>A call that has no answer yet crashes the fake with an {@link UnansweredCall}. A cast without
 * an answer is recorded, and that is all. An exception that the call declares is a reply; whatever
 * else an answer throws crashes the process, as it would a real worker's.
 *
 * <p>The constructor, the timers and the terminate method of the real class do not run. The fake
 * itself is no process: it outlives the crashes and restarts of the one it plays in, and records
 * on. It may play in several places, one after the other or at the same time; then the messages of
 * all are in one list, and its answers may run at the same time.
 *
 * <p>All methods may be called from any thread. An answer can be exchanged at any time, and counts
 * from the next message on.
 *
 * @param <W> the class of the worker
 * @param <M> what it receives: the common type of its records
 */
public abstract class GeneratedFake<W, M> {
  private final StandIn<W> role = new Role();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrival = lock.newCondition();
  private final List<M> messages = new ArrayList<>(); // guarded by lock

  /** For generated classes. */
  protected GeneratedFake() {}

  // ---------------------------------------------------------------------------------- for tests

  /**
   * What has come so far, the messages of earlier incarnations included.
   *
   * @return the messages in the order of their arrival; a list that does not change
   */
  public final List<M> received() {
    lock.lock();
    try {
      return List.copyOf(messages);
    } finally {
      lock.unlock();
    }
  }

  /**
   * What has come so far of one kind.
   *
   * @param <T> the kind
   * @param type its record
   * @return the messages in the order of their arrival; a list that does not change
   */
  public final <T extends M> List<T> received(Class<T> type) {
    return received().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Waits up to 5 seconds until a message has come; it may have come before. Its answer may still
   * be running when this returns.
   *
   * @param message the message that is awaited
   * @throws AssertionError if it has not come in time, with those that have
   * @throws IllegalStateException if the waiting thread is interrupted; the interrupt is kept
   */
  public final void awaitReceived(M message) {
    Objects.requireNonNull(message, "message");
    await(message::equals, message.toString(), Await.LIMIT);
  }

  /**
   * Waits up to 5 seconds until a message has come that fulfils a condition.
   *
   * @param condition what must hold; must not block
   * @return the first message for which it holds
   * @see #awaitReceived(Predicate, Duration)
   */
  public final M awaitReceived(Predicate<? super M> condition) {
    return awaitReceived(condition, Await.LIMIT);
  }

  /**
   * Waits until a message has come that fulfils a condition; it may have come before. Its answer
   * may still be running when this returns.
   *
   * @param condition what must hold; must not block
   * @param limit how long to wait
   * @return the first message for which it holds
   * @throws AssertionError if none has come in time, with those that have
   * @throws IllegalStateException if the waiting thread is interrupted; the interrupt is kept
   */
  public final M awaitReceived(Predicate<? super M> condition, Duration limit) {
    return await(condition, "a message that fulfils the condition", limit);
  }

  private M await(Predicate<? super M> condition, String what, Duration limit) {
    long left = limit.toNanos();
    int seen = 0;
    lock.lock();
    try {
      while (true) {
        for (; seen < messages.size(); seen++) {
          if (condition.test(messages.get(seen))) {
            return messages.get(seen);
          }
        }
        if (left <= 0) {
          throw new AssertionError(
              "`"
                  + this
                  + "` has not received "
                  + what
                  + " within "
                  + limit.toMillis()
                  + " ms, but "
                  + messages);
        }
        left = arrival.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the test was interrupted while it was waiting", e);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The specification of a permanent child that this fake plays, for {@link
   * TestSupervisor#startChild} and for trees that are made in code; its ref is that of the real
   * class.
   *
   * @param id the id of the child
   * @return the specification
   */
  public final ChildSpec spec(String id) {
    return ChildSpec.worker(id, Lifecycle.<W>standIn(), start -> role);
  }

  /** The specification of a child that this fake plays in place of another one. */
  final ChildSpec insteadOf(ChildSpec real) {
    ChildSpec played =
        spec(real.id())
            .restart(real.restart())
            .shutdown(real.shutdown())
            .significant(real.significant());
    return real.key() == null ? played : played.key(real.key());
  }

  /**
   * What it is called in messages.
   *
   * @return the name of its class
   */
  @Override
  public final String toString() {
    return getClass().getSimpleName();
  }

  // ---------------------------------------------------------------------------------- for the code

  /**
   * Records a message. For generated classes.
   *
   * @param message the message
   */
  protected final void note(M message) {
    lock.lock();
    try {
      messages.add(message);
      arrival.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * What is thrown instead of an answer. For generated classes.
   *
   * @param call the message
   * @param setter the method that would give the answer
   * @return what to throw
   */
  protected final UnansweredCall unanswered(M call, String setter) {
    return new UnansweredCall(toString(), call, setter);
  }

  /**
   * Records and answers a call. Generated classes have one of their own if there are calls.
   *
   * @param message what the ref has sent
   * @return the reply
   * @throws Throwable what the answer throws
   */
  protected @Nullable Object answer(Object message) throws Throwable {
    throw unknown(message);
  }

  /**
   * Records a call that is replied to later, and begins to answer it. Generated classes have one of
   * their own if there are such calls.
   *
   * @param message what the ref has sent
   * @return the reply to come
   * @throws Throwable what the answer throws
   */
  protected CompletionStage<?> begin(Object message) throws Throwable {
    throw unknown(message);
  }

  /**
   * Records and answers a cast. Generated classes have one of their own if there are casts.
   *
   * @param message what the ref has sent
   * @throws Throwable what the answer throws
   */
  protected void take(Object message) throws Throwable {
    throw unknown(message);
  }

  private IllegalStateException unknown(Object message) {
    return new IllegalStateException(
        "`" + this + "` does not know " + message + "; compile the tests again");
  }

  /** Keeps what the runtime calls out of what a test sees. */
  private final class Role implements StandIn<W> {
    @Override
    public String name() {
      return GeneratedFake.this.getClass().getName();
    }

    @Override
    public @Nullable Object answer(CallMessage<W, ?> call) throws Throwable {
      return GeneratedFake.this.answer(call);
    }

    @Override
    public CompletionStage<?> begin(DeferredCallMessage<W, ?> call) throws Throwable {
      return GeneratedFake.this.begin(call);
    }

    @Override
    public void take(CastMessage<W> cast) throws Throwable {
      Crash.happenIn(cast);
      GeneratedFake.this.take(cast);
    }
  }
}
