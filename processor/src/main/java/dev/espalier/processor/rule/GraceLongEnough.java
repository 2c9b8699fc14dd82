package dev.espalier.processor.rule;

import dev.espalier.processor.diag.Finding;
import dev.espalier.processor.diag.Findings;
import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.ApplicationModel;
import dev.espalier.processor.model.Callback;
import dev.espalier.processor.model.Setting;
import dev.espalier.processor.model.StopTime;
import dev.espalier.processor.model.StopTime.Counted;
import dev.espalier.processor.model.SupervisorModel;
import java.util.Set;

/**
 * ESP064: an application gives its tree as much time to stop as the shutdown values of its children
 * promise. The default of 5 s is a promise only against a grace that somebody wrote, and of a
 * worker that does something when it stops.
 */
final class GraceLongEnough implements Rule {

  private static final int LONGEST_RESERVE = 1_000;

  @Override
  public Set<RuleId> after() {
    return Set.of(RuleId.ESP006, RuleId.ESP014, RuleId.ESP024);
  }

  @Override
  public void check(SupervisorModel supervisor, Findings findings) {
    ApplicationModel application = supervisor.application();
    if (application == null) {
      return;
    }
    Setting<Integer> grace = application.terminationGrace();
    Counted counted = grace.written() ? Counted.USED : Counted.WRITTEN;
    StopTime needed = StopTime.of(supervisor, counted);
    String name = "application `" + supervisor.declaration().id().simple() + "`";
    int millis = application.grace();
    if (!needed.isBounded()) {
      findings.add(endless(name, needed, grace, millis));
    } else if (needed.millis() > usable(millis)) {
      findings.add(tooLong(name, needed, grace, millis, supervisor, counted, application));
    }
  }

  /** What the runtime keeps at the end of the grace is for cutting off, and for reports. */
  private static long usable(long grace) {
    return grace - Math.min(grace / 5, LONGEST_RESERVE);
  }

  private static Finding endless(String name, StopTime needed, Setting<Integer> grace, int millis) {
    return Finding.of(
            RuleId.ESP064,
            grace.origin(),
            name
                + " waits without limit for `"
                + String.join("/", needed.endless())
                + "` to stop, but terminationGrace is "
                + millis
                + " ms")
        .note(
            "shutdown of that worker is INFINITY; if it hangs, those that stop after it are cut off"
                + " without having been asked to stop")
        .help("give it the time that it needs, as in `@Child(shutdown = 10_000)`");
  }

  private static Finding tooLong(
      String name,
      StopTime needed,
      Setting<Integer> grace,
      int millis,
      SupervisorModel supervisor,
      Counted counted,
      ApplicationModel application) {
    Finding finding =
        Finding.of(
                RuleId.ESP064,
                grace.origin(),
                name
                    + " may need "
                    + (needed.perProcessor() ? "at least " : "")
                    + needed.millis()
                    + " ms to stop, but has "
                    + usable(millis)
                    + " ms of its terminationGrace of "
                    + millis
                    + " ms")
            .note(
                "children stop one after the other, each within its shutdown time: "
                    + Listing.longest(supervisor.children(), counted))
            .note("those that have not stopped by then are cut off before they are done");
    for (Callback callback : application.callbacks(Callback.Kind.PREP_STOP)) {
      finding = finding.note(callback.shown() + " comes before that, and takes its time, too");
    }
    return finding.help(
        "write `terminationGrace = "
            + Listing.literal(enough(needed.millis()))
            + "`, or shorter shutdown times");
  }

  /** The smallest grace that leaves so much, in whole seconds. */
  private static long enough(long needed) {
    long grace = Math.min(needed + LONGEST_RESERVE, needed + (needed + 3) / 4);
    return (grace + 999) / 1_000 * 1_000;
  }
}
