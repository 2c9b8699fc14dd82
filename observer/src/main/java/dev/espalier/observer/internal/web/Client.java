package dev.espalier.observer.internal.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One browser that gets server-sent events: what waits for it, in bounds. A tree that was not sent
 * yet makes room for a newer one; reports that do not fit are counted.
 */
final class Client {
  private static final int CAPACITY = 200;

  /** Something is written at least this often, so that a connection that is gone is found out. */
  private static final long HEARTBEAT_SECONDS = 2;

  private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  /** After how long a browser is to try again that has lost its connection. */
  private static final byte[] RETRY = "retry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  // Guarded by lock:
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private byte @Nullable [] tree;
  private long lost;
  private boolean closed;

  /** An event as it goes over the line. */
  static byte[] event(String name, byte[] json) {
    byte[] head = ("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8);
    byte[] event = new byte[head.length + json.length + 2];
    System.arraycopy(head, 0, event, 0, head.length);
    System.arraycopy(json, 0, event, head.length, json.length);
    event[event.length - 2] = '\n';
    event[event.length - 1] = '\n';
    return event;
  }

  /** Has an event sent, if it fits. Any thread; does not wait for the browser. */
  void send(byte[] event) {
    lock.lock();
    try {
      if (waiting.size() < CAPACITY) {
        waiting.add(event);
      } else {
        lost++;
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Has a tree sent, instead of one that was not sent yet. Any thread. */
  void sendTree(byte[] event) {
    lock.lock();
    try {
      tree = event;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #writeTo}. Any thread. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Writes what comes until the client is closed.
   *
   * @throws IOException when the browser has gone
   * @throws InterruptedException if the thread is interrupted
   */
  void writeTo(OutputStream out) throws IOException, InterruptedException {
    out.write(RETRY);
    byte[] next;
    while ((next = next()) != null) {
      out.write(next);
      out.flush();
    }
  }

  private byte @Nullable [] next() throws InterruptedException {
    lock.lock();
    try {
      long left = TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS);
      while (!closed && waiting.isEmpty() && tree == null && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (closed) {
        return null;
      }
      if (lost > 0 && waiting.isEmpty()) {
        byte[] gap = event("lost", Json.count(lost));
        lost = 0;
        return gap;
      }
      byte[] event = waiting.poll();
      if (event != null) {
        return event;
      }
      byte[] latest = tree;
      tree = null;
      return latest != null ? latest : HEARTBEAT;
    } finally {
      lock.unlock();
    }
  }
}
