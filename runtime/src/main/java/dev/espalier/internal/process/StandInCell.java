package dev.espalier.internal.process;

import dev.espalier.internal.supervision.Incarnation;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.DeferredCallMessage;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.StandIn;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A process in which a {@link StandIn} plays a worker: it is handed the messages themselves instead
 * of having them call its methods.
 *
 * <p>A class of its own, so that real processes pay nothing for it: as long as no stand-in is used
 * in a JVM, this class is not loaded, {@link WorkerCell} has no subclass, and the compiler of the
 * JVM calls or inlines its methods directly, as if it were final.
 *
 * @param <W> the class of the worker that is played
 */
final class StandInCell<W> extends WorkerCell<StandIn<W>> {

  private StandInCell(
      Place<StandIn<W>> place,
      Parent parent,
      Incarnation incarnation,
      Lifecycle<StandIn<W>> lifecycle) {
    super(place, parent, incarnation, lifecycle);
  }

  /**
   * Makes the process of a worker whose lifecycle says that a stand-in plays it. Who calls this
   * need not even load the class for the verifier, which a constructor would have it do.
   */
  @SuppressWarnings("unchecked") // Lifecycle.standIn() has said which type of worker it is for
  static <S> WorkerCell<S> of(
      Place<S> place, Parent parent, Incarnation incarnation, Lifecycle<S> lifecycle) {
    return (WorkerCell<S>)
        new StandInCell<>(
            (Place<StandIn<Object>>) place,
            parent,
            incarnation,
            (Lifecycle<StandIn<Object>>) lifecycle);
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the stand-in replies with what the call wants
  <R extends @Nullable Object> R deliverCall(CallMessage<?, R> message) throws Throwable {
    return (R) worker().answer((CallMessage<W, R>) message);
  }

  @Override
  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  CompletionStage<?> beginCall(DeferredCallMessage<?, ?> message) throws Throwable {
    return worker().begin((DeferredCallMessage<W, ?>) message);
  }

  @Override
  @SuppressWarnings("unchecked") // a ref of this place was made for this class of worker
  void deliverCast(CastMessage<?> message) throws Throwable {
    worker().take((CastMessage<W>) message);
  }

  /** The promise not to block is that of the real method; a fake may answer as it likes. */
  @Override
  boolean isLendable() {
    return false;
  }

  @Override
  String workerType() {
    return isStarted() ? worker().name() : super.workerType();
  }
}
