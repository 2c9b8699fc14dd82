package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Shelf} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Shelf}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class ShelfRef extends GeneratedRef<Shelf> {
  /** A {@code Shelf} does nothing by itself. */
  static final Lifecycle<Shelf> LIFECYCLE = Lifecycle.plain();

  private ShelfRef(RefTarget<Shelf> target) {
    super(target);
  }

  /** Returns the ref of the {@code Shelf} at a place of a tree. */
  static ShelfRef of(Endpoint<Shelf> place) {
    return new ShelfRef(RefTarget.of(place));
  }

  /** Casts {@code put} and does not wait. */
  public void put(BoxRef<String> box) {
    target.cast(new PutCast(box));
  }

  /** Calls {@code boxes} and waits for 5 s unless {@link #within} says otherwise. */
  public List<BoxRef<? extends String>> boxes(int most) {
    return target.call(new BoxesCall(most), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public ShelfRef within(Duration timeout) {
    return new ShelfRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link ShelfRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code boxes} and returns at once. */
    public CompletableFuture<List<BoxRef<? extends String>>> boxes(int most) {
      return target.callAsync(new BoxesCall(most), 5_000);
    }
  }

  record PutCast(BoxRef<String> box) implements CastMessage<Shelf> {
    @Override
    public void handle(Shelf worker) {
      worker.put(box);
    }
  }

  record BoxesCall(int most) implements CallMessage<Shelf, List<BoxRef<? extends String>>> {
    @Override
    public List<BoxRef<? extends String>> handle(Shelf worker) {
      return worker.boxes(most);
    }
  }
}
