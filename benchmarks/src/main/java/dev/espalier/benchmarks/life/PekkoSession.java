package dev.espalier.benchmarks.life;

import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** {@link Session} as an actor. */
final class PekkoSession extends AbstractBehavior<PekkoSession.Message> {
  private final int number;

  private PekkoSession(ActorContext<Message> context, int number) {
    super(context);
    this.number = number;
  }

  record Message(ActorRef<Integer> replyTo) {}

  static Behavior<Message> create(int number, Consumer<ActorRef<Message>> whenStarted) {
    return Behaviors.setup(context -> {
      PekkoSession session = new PekkoSession(context, number);
      whenStarted.accept(context.getSelf());
      return session;
    });
  }

  @Override
  public Receive<Message> createReceive() {
    return newReceiveBuilder().onMessage(Message.class, this::number).build();
  }

  private Behavior<Message> number(Message asked) {
    asked.replyTo().tell(number);
    return this;
  }
}
