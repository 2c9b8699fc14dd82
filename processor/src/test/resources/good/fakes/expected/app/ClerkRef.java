package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Clerk} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Clerk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class ClerkRef extends GeneratedRef<Clerk> {
  /** A {@code Clerk} does nothing by itself. */
  static final Lifecycle<Clerk> LIFECYCLE = Lifecycle.plain();

  private ClerkRef(RefTarget<Clerk> target) {
    super(target);
  }

  /** Returns the ref of the {@code Clerk} at a place of a tree. */
  static ClerkRef of(Endpoint<Clerk> place) {
    return new ClerkRef(RefTarget.of(place));
  }
}
