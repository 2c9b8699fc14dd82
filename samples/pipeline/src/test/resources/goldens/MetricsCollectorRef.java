package dev.espalier.samples.pipeline;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code MetricsCollector} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code dev.espalier.samples.pipeline.MetricsCollector}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "producer")
final class MetricsCollectorRef extends GeneratedRef<MetricsCollector> {
  /** What a {@code MetricsCollector} does by itself: at start and end, on timers and signals. */
  static final Lifecycle<MetricsCollector> LIFECYCLE =
      Lifecycle.<MetricsCollector>builder()
          .every(200, "collect", MetricsCollector::collect)
          .build();

  private MetricsCollectorRef(RefTarget<MetricsCollector> target) {
    super(target);
  }

  /** Returns the ref of the {@code MetricsCollector} at a place of a tree. */
  static MetricsCollectorRef of(Endpoint<MetricsCollector> place) {
    return new MetricsCollectorRef(RefTarget.of(place));
  }
}
