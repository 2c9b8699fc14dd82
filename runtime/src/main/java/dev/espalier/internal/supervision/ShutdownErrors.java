package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The children, out of many that are stopped together, that have not ended as they were asked to.
 * Those with the same specification and the same reason are reported once with their number, as OTP
 * does it.
 */
final class ShutdownErrors {

  /** A way to have ended. */
  private record Fate(String child, Why why) {}

  /**
   * A reason, compared as a value. In OTP the stack is a part of it, and what is thrown is a value;
   * what is compared here may be the program's own, and the supervisor must survive that.
   */
  private record Why(ExitReason reason, int hash) {

    static Why of(ExitReason reason) {
      int hash;
      try {
        hash = reason instanceof ExitReason.Crash crash ? hash(crash.cause()) : reason.hashCode();
      } catch (Throwable hostile) {
        hash = 0;
      }
      return new Why(reason, hash);
    }

    private static int hash(Throwable cause) {
      return Objects.hash(cause.getClass(), cause.getMessage());
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object object) {
      if (!(object instanceof Why other) || hash != other.hash) {
        return false;
      }
      try {
        if (reason instanceof ExitReason.Crash mine
            && other.reason instanceof ExitReason.Crash its) {
          return areAlike(mine.cause(), its.cause());
        }
        return reason.equals(other.reason);
      } catch (Throwable hostile) {
        return false; // then they are not the same
      }
    }

    private static boolean areAlike(Throwable one, Throwable other) {
      return one.getClass() == other.getClass()
          && Objects.equals(one.getMessage(), other.getMessage())
          && Arrays.equals(one.getStackTrace(), other.getStackTrace());
    }
  }

  private final Map<Fate, List<Incarnation>> groups = new LinkedHashMap<>();

  void add(Incarnation incarnation, ExitReason reason) {
    Fate fate = new Fate(incarnation.child().spec().toString(), Why.of(reason));
    groups.computeIfAbsent(fate, key -> new ArrayList<>()).add(incarnation);
  }

  /** Those that are alike, by turns, in the order in which the first of each kind was added. */
  List<List<Incarnation>> take() {
    List<List<Incarnation>> taken = List.copyOf(groups.values());
    groups.clear();
    return taken;
  }
}
