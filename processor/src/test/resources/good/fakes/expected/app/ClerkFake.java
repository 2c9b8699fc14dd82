package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Clerk} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Clerk}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class ClerkFake extends GeneratedFake<Clerk, Void> {
  /** Creates a fake that does nothing, like any of a worker without calls and casts. */
  ClerkFake() {}
}
