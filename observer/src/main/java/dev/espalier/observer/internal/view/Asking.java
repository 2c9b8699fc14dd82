package dev.espalier.observer.internal.view;

import dev.espalier.ProcessRef;
import dev.espalier.sys.ChildrenPage;
import dev.espalier.sys.Sys;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One supervisor that is asked for its children again and again, and may be too busy to answer:
 * never has more than one question waiting there, and keeps the last answer. For the sampler's
 * thread.
 */
final class Asking {

  /** A supervisor that has been silent for so long is not waited for. */
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  /**
   * To count a child takes a supervisor some 35 ns; one that has very many is asked less often, so
   * that this stays below a fiftieth of its time.
   */
  private static final long PAUSE_NANOS_PER_CHILD = 2_000;

  private @Nullable CompletableFuture<ChildrenPage> question;
  private long askedNanos;
  private @Nullable ChildrenPage last;

  /** Sends the question, unless one is waiting still, or was answered too short a time ago. */
  void ask(ProcessRef supervisor, int limit, long now) {
    if (question == null && (last == null || now - askedNanos >= pauseNanos(last))) {
      question = Sys.children(supervisor, 0, limit);
      askedNanos = now;
    }
  }

  private static long pauseNanos(ChildrenPage page) {
    return page.total() * PAUSE_NANOS_PER_CHILD;
  }

  /** Takes the answer if it comes in time; false if the supervisor has none, having no process. */
  boolean await(long deadline, long now) throws InterruptedException {
    CompletableFuture<ChildrenPage> asked = question;
    if (asked == null) {
      return true;
    }
    try {
      long wait = now - askedNanos > PATIENCE_NANOS ? 0 : Math.max(0, deadline - System.nanoTime());
      last = asked.get(wait, TimeUnit.NANOSECONDS);
      question = null;
      return true;
    } catch (TimeoutException busy) {
      return true;
    } catch (ExecutionException gone) {
      question = null;
      last = null;
      return false;
    }
  }

  /** What it has answered last. */
  Optional<ChildrenPage> last() {
    return Optional.ofNullable(last);
  }

  /** For how long it has not answered, in milliseconds. */
  long silentMillis(long now) {
    return question == null ? 0 : Math.max(1, (now - askedNanos) / 1_000_000);
  }
}
