package dev.espalier.processor.plan;

import dev.espalier.processor.model.Intensity;
import dev.espalier.processor.plan.BlueprintPlan.Crash;
import dev.espalier.processor.plan.BlueprintPlan.Limit;
import java.util.ArrayList;
import java.util.List;

/**
 * The supervisors that give up one after the other when crashes go on, from the nearest one up to
 * the first that nobody restarts.
 *
 * <p>A supervisor gives up with the reason {@code shutdown}, so only a permanent one is restarted.
 *
 * @param levels the supervisors
 * @param lasting whether the last one is below another that goes on without it
 */
record Escalation(List<Level> levels, boolean lasting) {

  private record Level(String path, Intensity intensity) {}

  static Escalation root(String name, Intensity intensity) {
    return new Escalation(List.of(new Level(name, intensity)), false);
  }

  /** What happens below a supervisor that is a child of the nearest one. */
  Escalation below(String path, Intensity intensity, boolean permanent) {
    List<Level> all = new ArrayList<>();
    all.add(new Level(path, intensity));
    if (permanent) {
      all.addAll(levels);
    }
    return new Escalation(List.copyOf(all), !permanent || lasting);
  }

  /** What a crash of a child of the nearest one leads to. */
  Crash crash(String path, String restart, Affected affected) {
    if (restart.equals("TEMPORARY")) {
      return new Crash(path, false, List.of(), List.of(), List.of(), false);
    }
    List<Limit> limits = new ArrayList<>();
    long crashes = 1;
    for (Level level : levels) {
      crashes = times(crashes, level.intensity.restarts() + 1L);
      limits.add(
          new Limit(
              level.path, level.intensity.restarts() + 1L, level.intensity.seconds(), crashes));
    }
    return new Crash(
        path, true, affected.restarted(), affected.dropped(), List.copyOf(limits), lasting);
  }

  private static long times(long a, long b) {
    return a > Long.MAX_VALUE / b ? Long.MAX_VALUE : a * b;
  }
}
