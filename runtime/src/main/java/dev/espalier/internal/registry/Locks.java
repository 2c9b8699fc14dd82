package dev.espalier.internal.registry;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The locks of one registry: one for each key that somebody holds or waits for. */
final class Locks {
  private final ConcurrentHashMap<Key<?>, Turnstile> turnstiles = new ConcurrentHashMap<>();

  /** Lets one thread at a time pass, in the order of their arrival. */
  private static final class Turnstile extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private int users; // only within compute() of its key

    private Turnstile() {
      super(true);
    }
  }

  /** Runs something in the current thread while nobody else runs anything under an equal key. */
  <R extends @Nullable Object> R hold(Object key, Supplier<? extends R> action)
      throws InterruptedException {
    Key<?> own = new Key<>(key);
    Turnstile turnstile = arriveAt(own);
    try {
      if (turnstile.isHeldByCurrentThread()) {
        throw new IllegalStateException(
            "the lock `" + key + "` is held by this thread already, which would wait for itself");
      }
      turnstile.lockInterruptibly();
      try {
        return action.get();
      } finally {
        turnstile.unlock();
      }
    } finally {
      leave(own);
    }
  }

  private Turnstile arriveAt(Key<?> key) {
    Turnstile arrived =
        turnstiles.compute(
            key,
            (same, there) -> {
              Turnstile turnstile = there == null ? new Turnstile() : there;
              turnstile.users++;
              return turnstile;
            });
    return Objects.requireNonNull(arrived);
  }

  private void leave(Key<?> key) {
    turnstiles.computeIfPresent(key, (same, there) -> --there.users == 0 ? null : there);
  }

  /** How many keys are locked or waited for. */
  int size() {
    return turnstiles.size();
  }
}
