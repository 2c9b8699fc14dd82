package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Counter} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Counter}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "limits")
final class CounterRef extends GeneratedRef<Counter> {
  /** A {@code Counter} does nothing by itself. */
  static final Lifecycle<Counter> LIFECYCLE = Lifecycle.plain();

  private CounterRef(RefTarget<Counter> target) {
    super(target);
  }

  /** Returns the ref of the {@code Counter} at a place of a tree. */
  static CounterRef of(Endpoint<Counter> place) {
    return new CounterRef(RefTarget.of(place));
  }

  /** Casts {@code increment} and does not wait. */
  public void increment() {
    target.cast(new IncrementCast());
  }

  record IncrementCast() implements CastMessage<Counter> {
    @Override
    public void handle(Counter worker) {
      worker.increment();
    }
  }
}
