package dev.espalier.samples.tour.pipeline;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Looks at the consumer; nobody depends on it, so it stands last and crashes alone. */
@Child
final class MetricsCollector {
  private final ConsumerRef consumer;
  private int looks;

  MetricsCollector(ConsumerRef consumer) {
    this.consumer = consumer;
  }

  /** What there is to tell. */
  @Call
  String metrics() {
    looks++;
    return "look " + looks + ": " + consumer.sum();
  }
}
