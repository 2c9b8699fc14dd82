package dev.espalier.observer.internal.web;

import dev.espalier.ExitReason;
import dev.espalier.ProcessRef;
import dev.espalier.RestartResult;
import dev.espalier.Signals;
import dev.espalier.SupervisorRef;
import dev.espalier.observer.InducedCrash;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.sys.ProcessInfo;
import dev.espalier.sys.Sys;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What somebody can do to a process from the page. May take as long as a supervisor does. */
enum Action {
  /** Has a worker crash in its turn, as if a handler had thrown; kills a supervisor. */
  CRASH {
    @Override
    String on(ProcessRef process, SupervisorRef supervisor) {
      Optional<ProcessInfo> info = Sys.processInfo(process);
      if (info.isEmpty()) {
        throw new IllegalStateException("there is no process at `" + process.path() + "`");
      }
      if (process instanceof SupervisorRef) {
        Signals.kill(process);
        return "killed " + process.path();
      }
      if (info.get().activity() == ProcessInfo.Activity.LOOPING) {
        Signals.exit(process, ExitReason.crash(new InducedCrash()));
        return "sent a crash to " + process.path();
      }
      Endpoint.of(process).cast(new Thrower());
      return "sent a crash to " + process.path();
    }
  },

  /** Stops and starts a child in order, without a restart being counted where that is possible. */
  RESTART {
    @Override
    String on(ProcessRef process, SupervisorRef supervisor) {
      String id = idOf(process);
      if (supervisor.terminateChild(id)) {
        RestartResult result = supervisor.restartChild(id);
        if (result instanceof RestartResult.Failed failed) {
          throw new IllegalStateException(
              "`" + process.path() + "` has not started again: " + failed.reason());
        }
        if (result instanceof RestartResult.NotFound) {
          return "stopped " + process.path() + "; it is temporary, and forgotten";
        }
        return "restarted " + process.path();
      }
      // on demand: only an abnormal end brings it back
      Signals.stop(process, ExitReason.because("restarted from the observer"), PATIENCE);
      return "ended " + process.path() + "; whether it comes back is up to its restart type";
    }
  },

  /** Stops a child in order; a child on demand is forgotten. */
  STOP {
    @Override
    String on(ProcessRef process, SupervisorRef supervisor) {
      boolean stopped =
          supervisor.terminateChild(idOf(process))
              || supervisor.asDynamicSupervisor().terminateChild(process);
      if (!stopped) {
        throw new IllegalStateException("there is no child at `" + process.path() + "`");
      }
      return "stopped " + process.path();
    }
  };

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * Does it.
   *
   * @param process whom to do it to
   * @param supervisor the supervisor of it
   * @return what has become of it
   * @throws RuntimeException that says why it has not been done
   */
  abstract String on(ProcessRef process, SupervisorRef supervisor);

  /** The action with a name in lower case. */
  static Optional<Action> named(String name) {
    for (Action action : values()) {
      if (action.word().equals(name)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By which a declared child is known to its supervisor. */
  private static String idOf(ProcessRef process) {
    String path = process.path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A message that no handler expects. */
  private record Thrower() implements CastMessage<Object> {
    @Override
    public void handle(Object worker) {
      throw new InducedCrash();
    }

    @Override
    public String toString() {
      return "a crash that somebody has asked for in the observer";
    }
  }
}
