package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Watchers.Exits} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Watchers.Exits}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class Watchers_ExitsRef extends GeneratedRef<Watchers.Exits> {
  /** What a {@code Watchers.Exits} does by itself: at start and end, on timers and signals. */
  public static final Lifecycle<Watchers.Exits> LIFECYCLE =
      Lifecycle.<Watchers.Exits>builder()
          .onExit(Watchers.Exits::left)
          .build();

  private Watchers_ExitsRef(RefTarget<Watchers.Exits> target) {
    super(target);
  }

  /** Returns the ref of the {@code Watchers.Exits} at a place of a tree. */
  public static Watchers_ExitsRef of(Endpoint<Watchers.Exits> place) {
    return new Watchers_ExitsRef(RefTarget.of(place));
  }
}
