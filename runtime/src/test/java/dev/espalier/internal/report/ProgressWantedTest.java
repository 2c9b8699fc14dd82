package dev.espalier.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.annotations.Restart;
import dev.espalier.report.ProgressReport;
import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Report;
import dev.espalier.report.ReportListener;
import dev.espalier.report.ReportedChild;
import dev.espalier.report.Subscription;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who has reports of progress made, and who gets them. */
class ProgressWantedTest {
  private final ReportQueue queue = new ReportQueue("Root", List.of());

  /** Wants to hear of restarts, and of no other progress. */
  private static final class OfRestarts implements ReportListener {
    private final List<Report> heard = new CopyOnWriteArrayList<>();

    @Override
    public void onReport(Report report) {
      heard.add(report);
    }

    @Override
    public boolean wantsProgress(Origin origin) {
      return origin == Origin.RESTART;
    }
  }

  @Test
  @DisplayName("a listener wants progress, unless it says otherwise")
  void wanted() {
    try (Subscription some = queue.subscribe("Root", new OfRestarts())) {
      assertThat(some).isNotNull();
      assertThat(queue.wantsProgress(Origin.INIT)).isFalse();
      assertThat(queue.wantsProgress(Origin.RESTART)).isTrue();
      try (Subscription all = queue.subscribe("Root", report -> {})) {
        assertThat(all).isNotNull();
        assertThat(queue.wantsProgress(Origin.INIT)).isTrue();
      }
      assertThat(queue.wantsProgress(Origin.INIT)).isFalse();
    }
  }

  @Test
  @DisplayName("a listener is not told of progress that only others want")
  void told() {
    OfRestarts restarts = new OfRestarts();
    List<Report> all = new CopyOnWriteArrayList<>();
    try (Subscription some = queue.subscribe("Root", restarts);
        Subscription every = queue.subscribe("Root", all::add)) {
      assertThat(List.of(some, every)).doesNotContainNull();
      queue.report(up(Origin.REQUEST));
      queue.report(up(Origin.RESTART));
      queue.flush(TimeUnit.SECONDS.toNanos(10));
    }
    assertThat(all).containsExactly(up(Origin.REQUEST), up(Origin.RESTART));
    assertThat(restarts.heard).containsExactly(up(Origin.RESTART));
  }

  private static ProgressReport up(Origin origin) {
    return new ProgressReport(
        "Root",
        new ReportedChild(
            "a",
            "Root/a",
            1,
            OptionalLong.of(1),
            ReportedChild.Kind.WORKER,
            Restart.PERMANENT,
            5_000,
            false),
        origin);
  }
}
