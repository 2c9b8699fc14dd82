package dev.espalier.benchmarks.message;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** {@link Counter} as an actor, in the style that Pekko's documentation calls object-oriented. */
final class PekkoCounter extends AbstractBehavior<PekkoCounter.Message> {
  private long total;

  private PekkoCounter(ActorContext<Message> context) {
    super(context);
  }

  sealed interface Message {}

  record Increment(ActorRef<Long> replyTo) implements Message {}

  record Add(int amount) implements Message {}

  record Total(ActorRef<Long> replyTo) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(PekkoCounter::new);
  }

  @Override
  public Receive<Message> createReceive() {
    return newReceiveBuilder()
        .onMessage(Increment.class, this::increment)
        .onMessage(Add.class, this::add)
        .onMessage(Total.class, this::total)
        .build();
  }

  private Behavior<Message> increment(Increment increment) {
    increment.replyTo().tell(++total);
    return this;
  }

  private Behavior<Message> add(Add add) {
    total += add.amount();
    return this;
  }

  private Behavior<Message> total(Total asked) {
    asked.replyTo().tell(total);
    return this;
  }
}
