package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Watchers.Downs} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Watchers.Downs}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Watchers_DownsRef extends GeneratedRef<Watchers.Downs> {
  /** What a {@code Watchers.Downs} does by itself: at start and end, on timers and signals. */
  public static final Lifecycle<Watchers.Downs> LIFECYCLE =
      Lifecycle.<Watchers.Downs>builder()
          .onDown((worker, down) -> worker.gone())
          .onExit((worker, exit) -> worker.left())
          .terminate((worker, reason) -> worker.stop())
          .build();

  private Watchers_DownsRef(RefTarget<Watchers.Downs> target) {
    super(target);
  }

  /** Returns the ref of the {@code Watchers.Downs} at a place of a tree. */
  public static Watchers_DownsRef of(Endpoint<Watchers.Downs> place) {
    return new Watchers_DownsRef(RefTarget.of(place));
  }
}
