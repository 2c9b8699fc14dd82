package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Watchers.Shown} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Watchers.Shown}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Watchers_ShownRef extends GeneratedRef<Watchers.Shown> {
  /** What a {@code Watchers.Shown} does by itself: at start and end, on timers and signals. */
  public static final Lifecycle<Watchers.Shown> LIFECYCLE =
      Lifecycle.<Watchers.Shown>builder()
          .formatStatus(worker -> worker.status())
          .build();

  private Watchers_ShownRef(RefTarget<Watchers.Shown> target) {
    super(target);
  }

  /** Returns the ref of the {@code Watchers.Shown} at a place of a tree. */
  public static Watchers_ShownRef of(Endpoint<Watchers.Shown> place) {
    return new Watchers_ShownRef(RefTarget.of(place));
  }
}
