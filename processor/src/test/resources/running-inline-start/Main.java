package app;

import dev.espalier.CallFailedException;
import dev.espalier.StartFailedException;
import java.util.ArrayList;
import java.util.List;

/** Starts children whose constructors run here, and others. */
public final class Main {

  /** A supervisor that is still busy leaves a start to another thread; one of so many is idle. */
  private static final int TRIES = 1_000;

  private final List<String> seen = new ArrayList<>();

  private Main() {}

  /** Runs it all. */
  public static String run() {
    Main main = new Main();
    try (ArenaTree tree = ArenaTree.start()) {
      main.look(tree);
    }
    return String.join("\n", main.seen);
  }

  private void look(ArenaTree tree) {
    Thread me = Thread.currentThread();
    int mine = 0;
    while (mine < TRIES && !tree.sessions().start(mine).startedBy(me)) {
      mine++;
    }
    SessionRef session = tree.sessions().find(mine).orElseThrow();
    seen.add("at " + session.path().replace("" + mine, "N") + ", started by me");
    seen.add("shown " + session.shown().replace("" + mine, "N"));
    seen.add("guest started by me " + tree.guests().start(1).startedBy(me));
    int others = TRIES;
    while (others < 2 * TRIES && !tree.clerk().starts(others)) {
      others++;
    }
    seen.add("started by the clerk " + (others < 2 * TRIES));
    try {
      tree.sessions().start(-1);
    } catch (StartFailedException e) {
      seen.add("faulty " + e.getCause());
    }
    try {
      session.fail();
    } catch (CallFailedException e) {
      seen.add("failed " + e.reason());
    }
    seen.add("again " + again(session).replace("" + mine, "N"));
    seen.add("by me " + session.startedBy(me));
  }

  /** The caller hears of the crash before the restart. */
  private static String again(SessionRef session) {
    while (true) {
      try {
        return session.shown();
      } catch (CallFailedException notYet) {
        Thread.yield();
      }
    }
  }
}
