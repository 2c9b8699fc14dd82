package dev.espalier.benchmarks.ring;

import dev.espalier.benchmarks.run.Pekko;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** A ring of actors that the guardian has spawned. */
record PekkoRing(ActorSystem<PekkoRing.Message> system) implements Token.Running {

  sealed interface Message {}

  private record Join(ActorRef<Message> next) implements Message {}

  private record Pass(int hops, CountDownLatch arrived) implements Message {}

  /** One of them. */
  private static final class Node extends AbstractBehavior<Message> {
    private ActorRef<Message> next;

    Node(ActorContext<Message> context) {
      super(context);
      next = context.getSelf();
    }

    @Override
    public Receive<Message> createReceive() {
      return newReceiveBuilder()
          .onMessage(Join.class, this::join)
          .onMessage(Pass.class, this::pass)
          .build();
    }

    private Behavior<Message> join(Join join) {
      next = join.next();
      return this;
    }

    private Behavior<Message> pass(Pass pass) {
      if (pass.hops() == 0) {
        pass.arrived().countDown();
      } else {
        next.tell(new Pass(pass.hops() - 1, pass.arrived()));
      }
      return this;
    }
  }

  static Token.Running build(int processes) {
    return new PekkoRing(Pekko.system(Behaviors.setup(context -> guardian(context, processes))));
  }

  /** Spawns all others, and is the first one itself. */
  private static Behavior<Message> guardian(ActorContext<Message> context, int processes) {
    ActorRef<Message> next = context.getSelf();
    for (int i = 1; i < processes; i++) {
      ActorRef<Message> node = context.spawnAnonymous(Behaviors.setup(Node::new));
      node.tell(new Join(next));
      next = node;
    }
    context.getSelf().tell(new Join(next));
    return new Node(context);
  }

  @Override
  public void pass(int hops, CountDownLatch arrived) {
    system.tell(new Pass(hops, arrived));
  }

  @Override
  public void close() {
    Pekko.stop(system);
  }
}
