package dev.espalier.load;

import dev.espalier.ChildCounts;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.Registrations.Entry;
import dev.espalier.Registry;
import dev.espalier.Signals;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Tree;
import dev.espalier.annotations.Restart;
import dev.espalier.load.Sessions.SessionRef;
import dev.espalier.spi.Endpoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A tree of a registry and a dynamic supervisor whose children are in it, and what must hold. */
final class Crowd implements AutoCloseable {
  private static final String NAMES = "names";
  private static final String SESSIONS = "sessions";

  private final AtomicLong made = new AtomicLong();
  private final int maxRestarts;
  private final Tree tree;
  private final Sessions sessions;
  private final Registry<Integer, Long> names;

  /**
   * Starts the tree, with no sessions in it.
   *
   * @param maxRestarts how many crashes the supervisor of the sessions puts up with
   */
  Crowd(int maxRestarts) {
    this.maxRestarts = maxRestarts;
    tree =
        Tree.start(
            SupervisorSpec.named("Load")
                .child(ChildSpec.registry(NAMES))
                .child(
                    ChildSpec.supervisor(SESSIONS, siblings -> pool(siblings.process(NAMES)))
                        .restart(Restart.TEMPORARY))
                .build());
    SupervisorRef root = tree.supervisor();
    names = Registry.of(root.child(NAMES));
    sessions = Sessions.of(Endpoint.of(root.child(SESSIONS)));
  }

  private DynamicSupervisorSpec pool(ProcessRef namesPlace) {
    Registry<Integer, Long> wired = Registry.of(namesPlace);
    return DynamicSupervisorSpec.named(SESSIONS)
        .intensity(maxRestarts, 3_600)
        .template((Sessions.Arguments arguments) -> Sessions.template(arguments, wired, made));
  }

  Sessions sessions() {
    return sessions;
  }

  // ---------------------------------------------------------------------------------- what is done

  void start(int size) {
    for (int id = 0; id < size; id++) {
      sessions.start(id);
    }
  }

  /** Finds each twice: as a child of the supervisor, and in the registry. */
  void find(int[] ids) {
    for (int id : ids) {
      SessionRef ref = sessions.require(id);
      Entry<Integer, Long> entry = entry(id);
      if (!Endpoint.of(entry.owner()).equals(Endpoint.of(ref))) {
        throw wrong("the key %d means %s, but %s is registered", id, ref, entry.owner());
      }
    }
  }

  /** Crashes some, and waits until their supervisor has dealt with that. */
  void crash(int[] ids) {
    List<CompletableFuture<ExitReason>> ends = new ArrayList<>(ids.length);
    for (int id : ids) {
      SessionRef ref = sessions.require(id);
      ends.add(Signals.monitor(ref));
      ref.fail();
    }
    for (CompletableFuture<ExitReason> end : ends) {
      if (!(end.join() instanceof ExitReason.Crash)) {
        throw wrong("one that was to crash has ended with %s", end.join());
      }
    }
    // The supervisor has heard of a death before anybody else, so this is answered when it has
    // restarted all of them.
    sessions.supervisor().countChildren();
  }

  void stop(int[] ids) {
    for (int id : ids) {
      if (!sessions.stop(id)) {
        throw wrong("there is no session %d to stop", id);
      }
    }
  }

  /** Crashes more than the supervisor puts up with, and waits for its end. */
  void giveUp(int[] ids) {
    CompletableFuture<ExitReason> end = Signals.monitor(sessions);
    for (int id : ids) {
      sessions.require(id).fail();
    }
    if (!end.join().equals(ExitReason.shutdown())) {
      throw wrong("the supervisor has given up with %s", end.join());
    }
  }

  // ---------------------------------------------------------------------------------- what must
  // hold

  /** Counts everything; nothing must be going on. */
  Census census() {
    ChildCounts counts =
        sessions.isAlive() ? sessions.supervisor().countChildren() : new ChildCounts(0, 0, 0, 0);
    return new Census(counts.specs(), counts.active(), sessions.count(), names.count());
  }

  /** Checks that so many run, and that nothing else is left anywhere. */
  Census expect(int running) {
    Census census = census();
    if (!census.equals(Census.of(running))) {
      throw wrong("%d should run, but there are %s", running, census);
    }
    return census;
  }

  /** Checks that those that have crashed, and no others, are new processes under their old keys. */
  void expectRestarts(int size, int[] crashed) {
    if (made.get() != size + crashed.length) {
      throw wrong("%d sessions and %d restarts: made %d", size, crashed.length, made.get());
    }
    BitSet restarted = new BitSet(size);
    for (int id : crashed) {
      restarted.set(id);
      long number = sessions.require(id).number();
      if (number != entry(id).value()) {
        throw wrong("%d answers as process %d, registered is %s", id, number, entry(id));
      }
    }
    for (int id = 0; id < size; id++) {
      if (entry(id).value() > size != restarted.get(id)) {
        throw wrong("%s; has it crashed: %b", entry(id), restarted.get(id));
      }
    }
  }

  /** Checks that each of those that were there is dead, and that nobody finds it. */
  void expectGone(List<SessionRef> all) {
    expect(0);
    for (SessionRef ref : all) {
      if (ref.isAlive()) {
        throw wrong("%s has outlived its supervisor", ref);
      }
    }
    if (!names.keys().isEmpty() || !sessions.keys().isEmpty()) {
      throw wrong("left are the keys %s and %s", names.keys(), sessions.keys());
    }
  }

  private Entry<Integer, Long> entry(int id) {
    return names.lookup(id).orElseThrow(() -> wrong("%d is not registered", id));
  }

  private static IllegalStateException wrong(String text, Object... details) {
    return new IllegalStateException(String.format(Locale.ROOT, text, details));
  }

  @Override
  public void close() {
    tree.close();
  }
}
