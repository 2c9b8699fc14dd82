package dev.espalier.samples.tour.pipeline;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.util.ArrayList;
import java.util.List;

/** Produces events for those who have subscribed. Its subscriptions die with it. */
@Child
final class Producer {
  private final List<ConsumerRef> subscribers = new ArrayList<>();

  /** Takes a subscription; the consumer gets all that is produced from here on. */
  @Call
  void subscribe(ConsumerRef consumer) {
    subscribers.add(consumer);
  }

  /** Produces an event. */
  @Cast
  void produce(int event) {
    subscribers.forEach(consumer -> consumer.consume(event));
  }
}
