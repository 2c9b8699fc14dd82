package dev.espalier.observer.internal.web;

import dev.espalier.ProcessRef;
import dev.espalier.SupervisorRef;
import dev.espalier.sys.Sys;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does what somebody wants done to a process, each in a thread of its own, since it may take as
 * long as a child takes to stop; tells the pages how it went.
 */
final class Actions implements AutoCloseable {
  private static final int AT_ONCE = 16;

  private final SupervisorRef root;
  private final LiveFeed feed;
  private final Set<Thread> running = ConcurrentHashMap.newKeySet();

  Actions(SupervisorRef root, LiveFeed feed) {
    this.root = root;
    this.feed = feed;
  }

  /** Begins an action; why not, if it is refused. */
  Optional<String> begin(Action action, ProcessRef process) {
    Optional<SupervisorRef> above = Sys.supervisor(process);
    if (above.isEmpty() || process.path().equals(root.path())) {
      return Optional.of("what is at the top here has no supervisor here that would restart it");
    }
    if (running.size() >= AT_ONCE) {
      return Optional.of("too many actions are being done already");
    }
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("espalier-observer-action")
            .unstarted(() -> perform(action, process, above.get()));
    running.add(thread);
    thread.start();
    return Optional.empty();
  }

  private void perform(Action action, ProcessRef process, SupervisorRef supervisor) {
    try {
      feed.outcome(true, action.on(process, supervisor));
    } catch (RuntimeException refused) {
      feed.outcome(false, action.word() + " of " + process.path() + ": " + refused.getMessage());
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  /** Waits for nobody: what a supervisor was asked to do it will do. */
  @Override
  public void close() {
    running.forEach(Thread::interrupt);
  }
}
