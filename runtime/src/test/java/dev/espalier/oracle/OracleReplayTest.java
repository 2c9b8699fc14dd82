package dev.espalier.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.internal.supervision.OracleScenario;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real trees, driven through the public API, leave the same traces as OTP's supervisor. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class OracleReplayTest {

  @Test
  @DisplayName("each scenario leaves OTP's trace, and nothing is skipped silently")
  void scenarios() throws InterruptedException {
    List<OracleRun.Result> results = OracleRun.replay(OracleScenario.all());
    assertThat(OracleRun.differences(results)).isEmpty();
    assertThat(OracleRun.counts(results))
        .containsExactly(
            Map.entry("classic, replayed", 43L),
            Map.entry("classic, skipped: no word for 2 templates", 1L),
            Map.entry("invalid, replayed", 28L),
            Map.entry("invalid, skipped: no word for 2 templates", 3L),
            Map.entry("invalid, skipped: no word for AutoShutdown sometimes", 1L),
            Map.entry("invalid, skipped: no word for boolean very", 1L),
            Map.entry("invalid, skipped: no word for number gently", 2L),
            Map.entry("invalid, skipped: no word for number many", 2L),
            Map.entry("quirk, skipped: a defect of OTP", 2L),
            Map.entry("random, replayed", 416L),
            Map.entry("random, replayed without 1 of its steps", 2L));
  }

  @Test
  @DisplayName("the same with inline starts, but for scenarios in which a start blocks")
  void scenariosWithInlineStarts() throws InterruptedException {
    List<OracleScenario> scenarios =
        OracleScenario.all().stream()
            .filter(scenario -> scenario.steps().stream().noneMatch(OracleReplayTest::isHeld))
            .toList();
    List<OracleRun.Result> results = OracleRun.replayWithInlineStarts(scenarios);
    assertThat(OracleRun.differences(results)).isEmpty();
    assertThat(OracleRun.counts(results).get("random, replayed")).isGreaterThan(300);
  }

  private static boolean isHeld(Map<String, Object> step) {
    return "held".equals(step.get("op"));
  }

  @Test
  @DisplayName("a trace that is not OTP's is found, and where")
  void findsDifferences() throws InterruptedException {
    List<OracleScenario> classics =
        OracleScenario.all().stream()
            .filter(scenario -> scenario.id().startsWith("classic-held-"))
            .limit(2)
            .toList();
    OracleScenario mixedUp =
        new OracleScenario(classics.get(0).scenario(), classics.get(1).trace());
    assertThat(OracleRun.differences(OracleRun.replay(List.of(mixedUp))))
        .singleElement()
        .asString()
        .startsWith(classics.get(0).id() + ", ")
        .contains("OTP:", "ours:");
  }
}
