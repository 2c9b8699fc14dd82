package dev.espalier.benchmarks.life;

import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** {@link Fragile} as an actor: one that Pekko restarts, however often. */
final class PekkoFragile extends AbstractBehavior<PekkoFragile.Message> {

  private PekkoFragile(ActorContext<Message> context) {
    super(context);
  }

  /** To crash. */
  record Message() {}

  static Behavior<Message> create(Births births) {
    Behavior<Message> behavior =
        Behaviors.setup(context -> {
          PekkoFragile fragile = new PekkoFragile(context);
          births.tell();
          return fragile;
        });
    return Behaviors.supervise(behavior)
        .onFailure(SupervisorStrategy.restart().withLoggingEnabled(false));
  }

  @Override
  public Receive<Message> createReceive() {
    return newReceiveBuilder().onMessage(Message.class, this::crash).build();
  }

  private Behavior<Message> crash(Message demanded) {
    throw new IllegalStateException("as demanded");
  }
}
