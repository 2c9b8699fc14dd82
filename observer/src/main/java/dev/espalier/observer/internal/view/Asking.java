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

  private @Nullable CompletableFuture<ChildrenPage> question;
  private long askedNanos;
  private @Nullable ChildrenPage last;

  /** Sends the question, unless one is waiting still. */
  void ask(ProcessRef supervisor, int limit, long now) {
    if (question == null) {
      question = Sys.children(supervisor, 0, limit);
      askedNanos = now;
    }
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
