package dev.espalier.samples.pipeline;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;

/** Prints now and then how far the pipeline has come since this collector was started. */
@Child
final class MetricsCollector {
  private final ProducerRef producer;
  private long last;

  MetricsCollector(ProducerRef producer) {
    this.producer = producer;
    this.last = producer.progress().totals().flights();
  }

  @Every(millis = 200)
  void collect() {
    Progress progress = producer.progress();
    long flights = progress.totals().flights();
    System.out.printf(
        "progress: %,7d flights, %,7d per second, %d lines set aside%n",
        flights, (flights - last) * 5, progress.setAside().size());
    last = flights;
  }
}
