package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Intensity;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.StopTime;
import dev.espalier.processor.model.StopTime.Counted;
import dev.espalier.processor.model.SupervisorModel;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * ESP062: restarts that wait for others to stop are quick enough for too many of them to fall into
 * one window. Only times that somebody wrote count.
 */
final class WindowReached implements Rule {

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP024);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    SupervisorModel.Flags flags = supervisor.flags();
    List<ChildMethod> children = supervisor.children();
    int worst = -1; // the child whose crash makes the others take the longest
    long longest = 0;
    for (int i = 0; i < children.size(); i++) {
      long millis = millis(stopped(children, i, flags.strategyName()));
      if (crashes(children.get(i)) && comesBack(children.get(i)) && millis > longest) {
        worst = i;
        longest = millis;
      }
    }
    if (worst >= 0) {
      report(
          "supervisor `" + supervisor.declaration().id().simple() + "`",
          flags.intensity(),
          flags.maxSeconds(),
          longest,
          "before `"
              + children.get(worst).name()
              + "` comes back, others have to stop: "
              + Listing.longest(stopped(children, worst, flags.strategyName()), Counted.EACH_TIME),
          findings);
    }
    children.forEach(child -> partitions(child, findings));
  }

  private static void partitions(ChildMethod child, Findings findings) {
    if (child.product() instanceof Product.Partitioned partitioned) {
      Partitioning partitioning = partitioned.partitioning();
      ChildMethod each = child.eachPartition();
      boolean together = !partitioning.strategyName().equals("ONE_FOR_ONE") && comesBack(each);
      long others = together ? partitioning.partitions().or(1) - 1L : 0;
      long millis = millis(List.of(each));
      if (others > 0) { // else one, or nobody knows how many
        report(
            "partition supervisor `" + child.name() + "`",
            partitioning.intensity(),
            partitioning.maxSeconds(),
            others * millis,
            "before a partition comes back, the other "
                + others
                + " have to stop, each within "
                + millis
                + " ms",
            findings);
      }
    }
  }

  /** What stops when a child has crashed. A temporary one does so once, and is gone then. */
  private static List<ChildMethod> stopped(
      List<ChildMethod> children, int crashed, String strategy) {
    int first =
        switch (strategy) {
          case "ONE_FOR_ALL" -> 0;
          case "REST_FOR_ONE" -> crashed;
          default -> children.size();
        };
    return IntStream.range(first, children.size())
        .filter(i -> i != crashed)
        .mapToObj(children::get)
        .filter(WindowReached::comesBack)
        .toList();
  }

  /** A registry runs no code that could throw: its callers do. */
  private static boolean crashes(ChildMethod child) {
    return !(child.product() instanceof Product.BuiltIn.Entries);
  }

  private static boolean comesBack(ChildMethod child) {
    return !child.restart().equals("TEMPORARY");
  }

  private static long millis(List<ChildMethod> stopped) {
    return stopped.stream().mapToLong(c -> StopTime.of(c, Counted.EACH_TIME).millis()).sum();
  }

  private static void report(
      String name,
      Intensity intensity,
      Setting<Integer> maxSeconds,
      long millis,
      String why,
      Findings findings) {
    long all = intensity.restarts() * millis;
    if (all > intensity.seconds() * 1_000L) {
      findings.add(
          Finding.of(
                  RuleId.ESP062,
                  maxSeconds.origin(),
                  name
                      + " may never give up: it allows "
                      + intensity.shown()
                      + ", and each may take "
                      + millis
                      + " ms")
              .note(why)
              .note("a child that crashes again and again is to be noticed, and told upwards")
              .help(
                  "write `maxSeconds = "
                      + Listing.literal(all / 1_000 + 1)
                      + "`"
                      + fewer(intensity, millis)));
    }
  }

  private static String fewer(Intensity intensity, long millis) {
    long restarts = (intensity.seconds() * 1_000L - 1) / millis;
    return restarts < 1 ? "" : ", or `maxRestarts = " + restarts + "`";
  }
}
