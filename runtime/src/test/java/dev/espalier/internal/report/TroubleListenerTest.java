package dev.espalier.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.report.ProgressReport.Origin;
import dev.espalier.report.Subscription;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who has reports of progress made. */
class TroubleListenerTest {
  private final ReportQueue queue = new ReportQueue("Root", List.of());

  @Test
  @DisplayName("a listener wants progress, unless it only looks for trouble")
  void progress() {
    TroubleListener troubleOnly = report -> {};
    try (Subscription trouble = queue.subscribe("Root", troubleOnly)) {
      assertThat(trouble).isNotNull();
      assertThat(queue.wantsProgress(Origin.INIT)).isFalse();
      try (Subscription all = queue.subscribe("Root", report -> {})) {
        assertThat(all).isNotNull();
        assertThat(queue.wantsProgress(Origin.INIT)).isTrue();
      }
      assertThat(queue.wantsProgress(Origin.INIT)).isFalse();
    }
  }
}
