package dev.espalier.samples.pipeline;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Consumer} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code dev.espalier.samples.pipeline.Consumer}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"producer", "settings"})
final class ConsumerRef extends GeneratedRef<Consumer> {
  /** What a {@code Consumer} does by itself: at start and end, on timers and signals. */
  static final Lifecycle<Consumer> LIFECYCLE =
      Lifecycle.<Consumer>builder()
          .terminate(Consumer::terminate)
          .build();

  private ConsumerRef(RefTarget<Consumer> target) {
    super(target);
  }

  /** Returns the ref of the {@code Consumer} at a place of a tree. */
  static ConsumerRef of(Endpoint<Consumer> place) {
    return new ConsumerRef(RefTarget.of(place));
  }
}
