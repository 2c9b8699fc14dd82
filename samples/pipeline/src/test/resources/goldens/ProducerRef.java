package dev.espalier.samples.pipeline;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Producer} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code dev.espalier.samples.pipeline.Producer}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"settings", "result"})
final class ProducerRef extends GeneratedRef<Producer> {
  /** A {@code Producer} does nothing by itself. */
  static final Lifecycle<Producer> LIFECYCLE = Lifecycle.plain();

  private ProducerRef(RefTarget<Producer> target) {
    super(target);
  }

  /** Returns the ref of the {@code Producer} at a place of a tree. */
  static ProducerRef of(Endpoint<Producer> place) {
    return new ProducerRef(RefTarget.of(place));
  }

  /** Calls {@code next} and waits for 5 s unless {@link #within} says otherwise. */
  public Batch next() throws IOException {
    return target.call(new NextCall(), 5_000);
  }

  /** Casts {@code acknowledge} and does not wait. */
  public void acknowledge(long batch, Totals part) {
    target.cast(new AcknowledgeCast(batch, part));
  }

  /** Casts {@code setAside} and does not wait. */
  public void setAside(Line line) {
    target.cast(new SetAsideCast(line));
  }

  /** Calls {@code progress} and waits for 5 s unless {@link #within} says otherwise. */
  public Progress progress() {
    return target.call(new ProgressCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public ProducerRef within(Duration timeout) {
    return new ProducerRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link ProducerRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code next} and returns at once. */
    public CompletableFuture<Batch> next() {
      return target.callAsync(new NextCall(), 5_000);
    }

    /** Calls {@code progress} and returns at once. */
    public CompletableFuture<Progress> progress() {
      return target.callAsync(new ProgressCall(), 5_000);
    }
  }

  record NextCall() implements CallMessage<Producer, Batch> {
    @Override
    public Batch handle(Producer worker) throws IOException {
      return worker.next();
    }

    @Override
    public boolean isReply(Throwable thrown) {
      return thrown instanceof IOException;
    }
  }

  record AcknowledgeCast(long batch, Totals part) implements CastMessage<Producer> {
    @Override
    public void handle(Producer worker) {
      worker.acknowledge(batch, part);
    }
  }

  record SetAsideCast(Line line) implements CastMessage<Producer> {
    @Override
    public void handle(Producer worker) {
      worker.setAside(line);
    }
  }

  record ProgressCall() implements CallMessage<Producer, Progress> {
    @Override
    public Progress handle(Producer worker) {
      return worker.progress();
    }
  }
}
