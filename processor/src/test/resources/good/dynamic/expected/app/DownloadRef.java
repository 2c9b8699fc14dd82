package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Download} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Download}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class DownloadRef extends GeneratedRef<Download> {
  /** A {@code Download} does nothing by itself. */
  static final Lifecycle<Download> LIFECYCLE = Lifecycle.plain();

  private DownloadRef(RefTarget<Download> target) {
    super(target);
  }

  /** Returns the ref of the {@code Download} at a place of a tree. */
  static DownloadRef of(Endpoint<Download> place) {
    return new DownloadRef(RefTarget.of(place));
  }
}
