package dev.espalier.benchmarks.load;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** {@link Busy} as an actor. */
final class PekkoBusy extends AbstractBehavior<PekkoBusy.Message> {
  private ActorRef<Message> next;

  private PekkoBusy(ActorContext<Message> context) {
    super(context);
    next = context.getSelf();
  }

  sealed interface Message {}

  record Again(Tally tally) implements Message {}

  record Know(ActorRef<Message> other) implements Message {}

  record Work(int others) implements Message {}

  record Answer(ActorRef<Integer> replyTo) implements Message {}

  static Behavior<Message> create() {
    return Behaviors.setup(PekkoBusy::new);
  }

  @Override
  public Receive<Message> createReceive() {
    return newReceiveBuilder()
        .onMessage(Again.class, this::again)
        .onMessage(Know.class, this::know)
        .onMessage(Work.class, this::work)
        .onMessage(Answer.class, this::answer)
        .build();
  }

  private Behavior<Message> again(Again message) {
    if (!message.tally().isOver()) {
      Effort.microsecond();
      message.tally().count();
      getContext().getSelf().tell(message);
    }
    return this;
  }

  private Behavior<Message> know(Know message) {
    next = message.other();
    return this;
  }

  private Behavior<Message> work(Work message) {
    Effort.microsecond();
    if (message.others() > 0) {
      next.tell(new Work(message.others() - 1));
    }
    return this;
  }

  private Behavior<Message> answer(Answer asked) {
    asked.replyTo().tell(42);
    return this;
  }
}
