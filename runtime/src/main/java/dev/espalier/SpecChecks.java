package dev.espalier;

import dev.espalier.IllegalSpecException.Fault;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;

/** What OTP checks of every supervisor before it starts the first child. */
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

  static void check(boolean condition, String supervisor, Fault fault, String message) {
    if (!condition) {
      throw new IllegalSpecException(fault, "supervisor `" + supervisor + "`: " + message);
    }
  }
}
