package dev.espalier.internal.supervision;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.util.List;

/** Short words for simulated trees. */
final class Trees {
  private Trees() {}

  /** A permanent worker that traps exits and has 5 seconds to stop. */
  static SimNode.Worker worker(String id) {
    return worker(id, new SimNode.Terms(Restart.PERMANENT, 5_000, false));
  }

  static SimNode.Worker worker(String id, SimNode.Terms terms) {
    return new SimNode.Worker(id, terms, true, 0);
  }

  /** A permanent one_for_one supervisor, 3 restarts in 5 seconds. */
  static SimNode.Supervisor supervisor(String id, SimNode... children) {
    return supervisor(id, Restart.PERMANENT, 3, children);
  }

  static SimNode.Supervisor supervisor(
      String id, Restart restart, int maxRestarts, SimNode... children) {
    return new SimNode.Supervisor(
        id,
        new SimNode.Terms(restart, Shutdown.INFINITY, false),
        Strategy.ONE_FOR_ONE,
        maxRestarts,
        5,
        AutoShutdown.NEVER,
        List.of(children));
  }
}
