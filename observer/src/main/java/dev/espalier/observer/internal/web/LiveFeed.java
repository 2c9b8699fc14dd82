package dev.espalier.observer.internal.web;

import dev.espalier.observer.internal.view.History;
import dev.espalier.observer.internal.view.NodeView;
import dev.espalier.observer.internal.view.ReportView;
import dev.espalier.observer.internal.view.TreeSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all pages up to date: hands reports on as they come, and has a thread take samples of the
 * tree while there is a page to look at them.
 */
final class LiveFeed implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.espalier.observer");
  private static final int CLIENTS = 64;
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** After something has happened the next sample comes earlier, but not at once. */
  private static final long SOON_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final TreeSampler sampler;
  private final Supplier<History> history;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Guarded by lock:
  private final List<Client> clients = new ArrayList<>();
  private boolean newcomer;
  private boolean happened;
  private boolean closed;

  LiveFeed(TreeSampler sampler, Supplier<History> history) {
    this.sampler = sampler;
    this.history = history;
    this.thread =
        Thread.ofPlatform().daemon().name("espalier-observer-sampler").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Hands a report on. In the thread of the reports. */
  void report(ReportView report) {
    lock.lock();
    try {
      if (clients.isEmpty()) {
        return; // it is in the history for those who come
      }
      happened = true;
      changed.signal();
      broadcast(Client.event("report", Json.report(report)));
    } finally {
      lock.unlock();
    }
  }

  /** Tells all pages what has become of an action. Any thread. */
  void outcome(boolean ok, String message) {
    lock.lock();
    try {
      happened = true;
      changed.signal();
      broadcast(Client.event("outcome", Json.message(ok, message)));
    } finally {
      lock.unlock();
    }
  }

  private void broadcast(byte[] event) {
    clients.forEach(client -> client.send(event));
  }

  /**
   * Adds a page, which gets a greeting first; reports that come while it is made are in it or
   * follow it.
   *
   * @return the page; null if there are too many
   */
  @Nullable Client join(Supplier<byte[]> greeting) {
    lock.lock();
    try {
      if (closed || clients.size() >= CLIENTS) {
        return null;
      }
      Client client = new Client();
      client.send(Client.event("hello", greeting.get()));
      clients.add(client);
      newcomer = true;
      changed.signal();
      return client;
    } finally {
      lock.unlock();
    }
  }

  void leave(Client client) {
    lock.lock();
    try {
      clients.remove(client);
    } finally {
      lock.unlock();
    }
  }

  // ---------------------------------------------------------------------------------- samples

  private void run() {
    byte[] last = new byte[0];
    try {
      while (awaitClient()) {
        last = sample(last);
        pause();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed, and the thread ends
    }
  }

  /** Waits until there is somebody to look; false if there will be nobody any more. */
  private boolean awaitClient() throws InterruptedException {
    lock.lock();
    try {
      while (clients.isEmpty() && !closed) {
        changed.await();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private byte[] sample(byte[] last) throws InterruptedException {
    byte[] json;
    try {
      NodeView root = sampler.sample();
      json = Json.tree(root, history.get().zombies());
    } catch (RuntimeException failure) { // a toString of the user's, for instance
      LOG.log(System.Logger.Level.WARNING, "the tree could not be looked at", failure);
      return last;
    }
    lock.lock();
    try {
      if (newcomer || !Arrays.equals(json, last)) {
        newcomer = false;
        byte[] event = Client.event("tree", json);
        clients.forEach(client -> client.sendTree(event));
      }
    } finally {
      lock.unlock();
    }
    return json;
  }

  private void pause() throws InterruptedException {
    long begin = System.nanoTime();
    lock.lock();
    try {
      long left;
      while (!closed && (left = pauseNanos() - (System.nanoTime() - begin)) > 0) {
        changed.awaitNanos(left);
      }
      happened = false;
    } finally {
      lock.unlock();
    }
  }

  private long pauseNanos() {
    return happened || newcomer ? SOON_NANOS : INTERVAL_NANOS;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      clients.forEach(Client::close);
      clients.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
  }
}
