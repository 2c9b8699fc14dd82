package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Settings.Plain} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Settings.Plain}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "config")
final class Settings_PlainRef extends GeneratedRef<Settings.Plain> {
  /** A {@code Settings.Plain} does nothing by itself. */
  static final Lifecycle<Settings.Plain> LIFECYCLE = Lifecycle.plain();

  private Settings_PlainRef(RefTarget<Settings.Plain> target) {
    super(target);
  }

  /** Returns the ref of the {@code Settings.Plain} at a place of a tree. */
  static Settings_PlainRef of(Endpoint<Settings.Plain> place) {
    return new Settings_PlainRef(RefTarget.of(place));
  }
}
