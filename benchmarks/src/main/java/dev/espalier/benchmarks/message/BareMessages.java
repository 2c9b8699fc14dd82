package dev.espalier.benchmarks.message;

import dev.espalier.benchmarks.run.Clients;
import dev.espalier.benchmarks.run.Row;
import dev.espalier.benchmarks.run.Work;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The floors: what a virtual thread needs to hand something to another one and to get the answer,
 * and what a queue between virtual threads costs. No time-outs, no failures, no supervision.
 */
public class BareMessages {

  /** One server for one client: each parks until the other has something for it. */
  @State(Scope.Benchmark)
  public static class HandOver {
    private @Nullable Thread server;
    private volatile @Nullable Thread client;
    private volatile boolean stopped;
    private long total;

    @Setup
    public void start() {
      server = Thread.ofVirtual().start(this::serve);
    }

    @TearDown
    public void stop() {
      stopped = true;
      LockSupport.unpark(server);
    }

    private void serve() {
      while (!stopped) {
        Thread waiting = client;
        if (waiting == null) {
          LockSupport.park(this);
        } else {
          total++;
          client = null;
          LockSupport.unpark(waiting);
        }
      }
    }

    long increment() {
      client = Thread.currentThread();
      LockSupport.unpark(server);
      while (client != null) {
        LockSupport.park(this);
      }
      return total;
    }
  }

  /** A queue, and a virtual thread that empties it and parks when there is nothing left. */
  @State(Scope.Benchmark)
  public static class Queue {
    private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private @Nullable Thread consumer;
    private volatile boolean idle;
    private volatile boolean stopped;
    private long total;

    @Setup
    public void start() {
      consumer = Thread.ofVirtual().start(this::consume);
    }

    @TearDown
    public void stop() {
      stopped = true;
      LockSupport.unpark(consumer);
    }

    private void consume() {
      while (!stopped) {
        Runnable next = queue.poll();
        if (next != null) {
          next.run();
        } else {
          idle = true;
          if (queue.isEmpty()) {
            LockSupport.park(this);
          }
          idle = false;
        }
      }
    }

    private long cast() throws InterruptedException {
      for (int i = 0; i < MessageRows.CASTS; i++) {
        offer(new Add(this, 1));
      }
      CountDownLatch barrier = new CountDownLatch(1);
      offer(barrier::countDown);
      barrier.await();
      return total;
    }

    private void call() {
      Ask ask = new Ask(this, Thread.currentThread());
      offer(ask);
      while (!ask.answered) {
        LockSupport.park(ask);
      }
    }

    private void offer(Runnable task) {
      queue.add(task);
      if (idle) {
        LockSupport.unpark(consumer);
      }
    }
  }

  @Benchmark
  public long call(HandOver handOver) {
    return handOver.increment();
  }

  @Benchmark
  @OperationsPerInvocation(MessageRows.CASTS)
  public long cast(Queue queue) throws InterruptedException {
    return queue.cast();
  }

  static Work casts(int senders) {
    return (scale, figures) -> {
      Queue queue = new Queue();
      queue.start();
      try {
        figures.tell(
            Row.TIME, Clients.nanoseconds(scale, senders, MessageRows.CASTS, () -> queue::cast));
      } finally {
        queue.stop();
      }
    };
  }

  static Work calls(int clients) {
    return (scale, figures) -> {
      Queue queue = new Queue();
      queue.start();
      try {
        figures.tell(Row.TIME, Clients.nanoseconds(scale, clients, 1, () -> queue::call));
      } finally {
        queue.stop();
      }
    };
  }

  /** A message whose sender is parked until it was handled. */
  private static final class Ask implements Runnable {
    private final Queue queue;
    private final Thread sender;
    private volatile boolean answered;

    Ask(Queue queue, Thread sender) {
      this.queue = queue;
      this.sender = sender;
    }

    @Override
    public void run() {
      queue.total++;
      answered = true;
      LockSupport.unpark(sender);
    }
  }

  /** A message. */
  private record Add(Queue queue, int amount) implements Runnable {
    @Override
    public void run() {
      queue.total += amount;
    }
  }
}
