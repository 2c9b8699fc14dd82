package dev.espalier.testkit;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.StartResult;

/** Says why a {@link TestSupervisor} did not start a child. */
final class FailedStart {
  private FailedStart() {}

  /** The failure of the test that has wanted it. */
  static AssertionError of(String supervisor, ChildSpec spec, StartResult result) {
    AssertionError failure =
        new AssertionError("`" + supervisor + "` did not start " + spec + ": " + text(result));
    if (result instanceof StartResult.Failed failed
        && failed.reason() instanceof ExitReason.Crash crash) {
      failure.initCause(crash.cause());
    }
    return failure;
  }

  private static String text(StartResult result) {
    return switch (result) {
      case StartResult.Started ignored -> "it has started";
      case StartResult.Ignored ignored -> "it has declined to start";
      case StartResult.AlreadyStarted other ->
          "`" + other.child().path() + "` has this id and is running";
      case StartResult.AlreadyPresent ignored -> "there is a child with this id, without a process";
      case StartResult.MaxChildren ignored -> "there are too many children";
      case StartResult.Failed failed -> failed.reason().toString();
    };
  }
}
