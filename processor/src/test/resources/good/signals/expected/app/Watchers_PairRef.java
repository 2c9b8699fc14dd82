package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Watchers.Pair} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Watchers.Pair}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Watchers_PairRef<T> extends GeneratedRef<Watchers.Pair<T>> {
  private Watchers_PairRef(RefTarget<Watchers.Pair<T>> target) {
    super(target);
  }

  /** What a {@code Watchers.Pair} does by itself: at start and end, on timers and signals. */
  public static <T> Lifecycle<Watchers.Pair<T>> lifecycle() {
    return Lifecycle.<Watchers.Pair<T>>builder()
        .onExit((worker, exit) -> worker.left(exit))
        .onDown((worker, down) -> worker.gone(down))
        .terminate((worker, reason) -> worker.stop(reason))
        .formatStatus(worker -> worker.size())
        .build();
  }

  /** Returns the ref of the {@code Watchers.Pair} at a place of a tree. */
  public static <T> Watchers_PairRef<T> of(Endpoint<Watchers.Pair<T>> place) {
    return new Watchers_PairRef<>(RefTarget.of(place));
  }
}
