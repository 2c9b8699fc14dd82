package dev.espalier.benchmarks.life;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/**
 * A parent that starts sessions and stops them, one by one: a start is over when the child has told
 * so, a stop when its parent, which watches it, has been told.
 */
final class PekkoHall extends AbstractBehavior<PekkoHall.Message> {
  private final int size;
  private final Deque<ActorRef<PekkoSession.Message>> children = new ArrayDeque<>();
  private Measure measure;
  private long since;
  private long starting;
  private long stopping;
  private int batches;

  private PekkoHall(ActorContext<Message> context, int size) {
    super(context);
    this.size = size;
  }

  sealed interface Message {}

  /** Works for so long, and tells the nanoseconds for each start and for each stop. */
  record Measure(long nanos, ActorRef<double[]> replyTo) implements Message {}

  record Started(ActorRef<PekkoSession.Message> child) implements Message {}

  static Behavior<Message> create(int size) {
    return Behaviors.setup(context -> new PekkoHall(context, size));
  }

  @Override
  public Receive<Message> createReceive() {
    return newReceiveBuilder()
        .onMessage(Measure.class, this::measure)
        .onMessage(Started.class, this::started)
        .onSignal(Terminated.class, this::terminated)
        .build();
  }

  private Behavior<Message> measure(Measure asked) {
    measure = asked;
    starting = 0;
    stopping = 0;
    batches = 0;
    since = System.nanoTime();
    return startNext();
  }

  private Behavior<Message> startNext() {
    ActorRef<Message> self = getContext().getSelf();
    getContext()
        .spawnAnonymous(
            PekkoSession.create(children.size(), child -> self.tell(new Started(child))));
    return this;
  }

  private Behavior<Message> started(Started up) {
    children.add(up.child());
    if (children.size() < size) {
      return startNext();
    }
    long now = System.nanoTime();
    starting += now - since;
    since = now;
    return stopNext();
  }

  private Behavior<Message> stopNext() {
    ActorRef<PekkoSession.Message> child = children.remove();
    getContext().watch(child);
    getContext().stop(child);
    return this;
  }

  private Behavior<Message> terminated(Terminated end) {
    if (!children.isEmpty()) {
      return stopNext();
    }
    long now = System.nanoTime();
    stopping += now - since;
    since = now;
    batches++;
    if (starting + stopping < measure.nanos()) {
      return startNext();
    }
    double number = (double) batches * size;
    measure.replyTo().tell(new double[] {starting / number, stopping / number});
    return this;
  }
}
