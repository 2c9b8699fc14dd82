package dev.espalier.benchmarks.life;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** A parent that starts as many actors as it is told to. */
final class PekkoCrowd {
  private PekkoCrowd() {}

  /** To start so many; the reply comes when all have been spawned, which is not when they run. */
  record Spawn<T>(int number, ActorRef<List<ActorRef<T>>> replyTo) {}

  static <T> Behavior<Spawn<T>> create(Supplier<Behavior<T>> child) {
    return Behaviors.receive((context, spawn) -> {
      List<ActorRef<T>> children = new ArrayList<>(spawn.number());
      for (int i = 0; i < spawn.number(); i++) {
        children.add(context.spawnAnonymous(child.get()));
      }
      spawn.replyTo().tell(children);
      return Behaviors.same();
    });
  }
}
