package dev.espalier.samples.tour.pipeline;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/**
 * Consumes events. It subscribes in its constructor ({@code subscribe_to:
 * MyApp.Pipeline.Producer}), and so only lives as long as the producer that it has subscribed to.
 */
@Child
final class Consumer {
  private long sum;

  Consumer(ProducerRef producer, ConsumerRef me) {
    producer.subscribe(me);
  }

  /** Consumes an event. */
  @Cast
  void consume(int event) {
    sum += event;
  }

  /** The sum of the events so far. */
  @Call
  long sum() {
    return sum;
  }
}
