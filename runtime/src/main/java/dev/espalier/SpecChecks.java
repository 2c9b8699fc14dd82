package dev.espalier;

import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What OTP checks of every supervisor and child specification before it starts the first child. */
final class SpecChecks {
  private SpecChecks() {}

  static void name(String name) {
    check(
        !name.isEmpty() && name.indexOf('/') < 0,
        name,
        Fault.INVALID_ID,
        "its name must not be empty nor contain `/`, which separates the ids of a path");
  }

  static void flags(String name, int maxRestarts, int maxSeconds) {
    name(name);
    check(
        maxRestarts >= 0,
        name,
        Fault.INVALID_INTENSITY,
        "maxRestarts is " + maxRestarts + "; it must be 0 or more");
    check(
        maxSeconds >= 1,
        name,
        Fault.INVALID_PERIOD,
        "maxSeconds is " + maxSeconds + "; it must be 1 or more");
  }

  static void significance(ChildSpec child, String supervisor, AutoShutdown autoShutdown) {
    if (!child.significant()) {
      return;
    }
    String subject = "child `" + child.id() + "` is significant, but ";
    check(
        autoShutdown != AutoShutdown.NEVER,
        supervisor,
        Fault.BAD_COMBINATION,
        subject + "autoShutdown is NEVER; set autoShutdown, or remove significant");
    check(
        child.restart() != Restart.PERMANENT,
        supervisor,
        Fault.BAD_COMBINATION,
        subject
            + "permanent: it is always restarted, so its end can never stop the supervisor; make it"
            + " transient or temporary");
  }

  static void noKey(ChildSpec child, String supervisor) {
    check(
        child.key() == null,
        supervisor,
        Fault.BAD_COMBINATION,
        "child `"
            + child.id()
            + "` has a key, but a declared child is known by its id; only children of a"
            + " DynamicSupervisor have keys");
  }

  /** A start function has returned something that is no process to be started. */
  static IllegalStateException notStarting(
      ProcessRef place, @Nullable ProcessRef made, String wanted) {
    return new IllegalStateException(
        "the start function of `"
            + place.path()
            + "` has returned `"
            + made
            + "`, of which no process can be made; return the result of "
            + wanted);
  }

  static void id(String id) {
    Objects.requireNonNull(id, "the id of a child must not be null");
    if (id.isEmpty() || id.indexOf('/') >= 0) {
      throw new IllegalSpecException(
          Fault.INVALID_ID,
          "the id of a child is `"
              + id
              + "`; it must not be empty nor contain `/`, which separates"
              + " the ids of a path");
    }
  }

  static void shutdown(String id, int millis) {
    if (millis < 0 && millis != Shutdown.BRUTAL_KILL) {
      throw new IllegalSpecException(
          Fault.INVALID_SHUTDOWN,
          "shutdown of child `"
              + id
              + "` is "
              + millis
              + " ms; it must be 0 or more, or"
              + " Shutdown.INFINITY, or Shutdown.BRUTAL_KILL");
    }
  }

  static IllegalSpecException startTimeout(String id, int millis) {
    return new IllegalSpecException(
        Fault.INVALID_START_TIMEOUT,
        "the start time-out of child `"
            + id
            + "` is "
            + millis
            + " ms; it must be 1 or more, and the child a worker");
  }

  static IllegalSpecException inlineStart(String id) {
    return new IllegalSpecException(
        Fault.INLINE_START_OF_SUPERVISOR,
        "child `" + id + "` is a supervisor, which has no inline start; only a worker has");
  }

  /** The start function of a child whose own one was let go, be it a worker or a supervisor. */
  @SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"}) // never called by name
  static <T> T alreadyStarted(Siblings siblings) {
    throw new IllegalStateException(
        "`"
            + siblings.me().path()
            + "` cannot be started with the specification of a temporary child that has started;"
            + " its supervisor keeps no start function");
  }

  static void check(boolean condition, String supervisor, Fault fault, String message) {
    if (!condition) {
      throw new IllegalSpecException(fault, "supervisor `" + supervisor + "`: " + message);
    }
  }
}
