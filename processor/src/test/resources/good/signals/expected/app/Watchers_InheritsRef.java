package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Watchers.Inherits} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Watchers.Inherits}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Watchers_InheritsRef extends GeneratedRef<Watchers.Inherits> {
  /** What a {@code Watchers.Inherits} does by itself: at start and end, on timers and signals. */
  public static final Lifecycle<Watchers.Inherits> LIFECYCLE =
      Lifecycle.<Watchers.Inherits>builder()
          .onDown(Watchers.Inherits::gone)
          .onExit(Watchers.Inherits::left)
          .formatStatus(Watchers.Inherits::state)
          .build();

  private Watchers_InheritsRef(RefTarget<Watchers.Inherits> target) {
    super(target);
  }

  /** Returns the ref of the {@code Watchers.Inherits} at a place of a tree. */
  public static Watchers_InheritsRef of(Endpoint<Watchers.Inherits> place) {
    return new Watchers_InheritsRef(RefTarget.of(place));
  }
}
