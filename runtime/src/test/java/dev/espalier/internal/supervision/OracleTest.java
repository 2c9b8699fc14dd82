package dev.espalier.internal.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** The pure core leaves the same traces as OTP's supervisor. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OracleTest {

  private static final int ORDERS = 8;

  /** Every scenario by what becomes of it. */
  private static final Map<String, List<OracleScenario>> BY_FATE =
      OracleScenario.all().stream()
          .collect(Collectors.groupingBy(one -> one.kind() + ", " + fate(one)));

  private static String fate(OracleScenario scenario) {
    if (scenario.kind().equals("quirk")) {
      return "skipped";
    }
    if (scenario.kind().equals("invalid") && scenario.hasPool()) {
      return "skipped: has a pool"; // whose template would be checked; we have none
    }
    try {
      OracleReplay.trace(scenario, SimScheduler.inTurn());
      return "replayed";
    } catch (OracleScenario.NotExpressible e) {
      return "skipped: no word for " + e.getMessage();
    }
  }

  private static Stream<OracleScenario> replayed() {
    return BY_FATE.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("replayed"))
        .flatMap(entry -> entry.getValue().stream());
  }

  @TestFactory
  @DisplayName("each scenario leaves OTP's trace")
  Stream<DynamicTest> scenarios() {
    return replayed()
        .map(scenario ->
            DynamicTest.dynamicTest(
                scenario.id(),
                () -> assertThat(difference(scenario, SimScheduler.inTurn())).isEmpty()));
  }

  @Test
  @DisplayName("each scenario leaves OTP's trace whichever process goes on first")
  void anyOrderOfProcesses() {
    List<OracleScenario> scenarios = replayed().toList();
    for (int seed = 0; seed < ORDERS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      for (OracleScenario scenario : scenarios) {
        assertThat(difference(scenario, new SimScheduler(random::nextInt)))
            .as("%s in the order of seed %d", scenario, seed)
            .isEmpty();
      }
    }
  }

  @Test
  @DisplayName("nothing is skipped silently")
  void countsWhatIsSkipped() {
    Map<String, Integer> counts = new TreeMap<>();
    BY_FATE.forEach((fate, scenarios) -> counts.put(fate, scenarios.size()));
    assertThat(counts)
        .containsExactly(
            Map.entry("classic, replayed", 43),
            Map.entry("classic, skipped: no word for 2 templates", 1),
            Map.entry("invalid, replayed", 20),
            Map.entry("invalid, skipped: has a pool", 12),
            Map.entry("invalid, skipped: no word for AutoShutdown sometimes", 1),
            Map.entry("invalid, skipped: no word for number gently", 2),
            Map.entry("invalid, skipped: no word for number many", 2),
            Map.entry("quirk, skipped", 2),
            Map.entry("random, replayed", 416),
            Map.entry("random, skipped: no word for Restart sometimes", 1),
            Map.entry("random, skipped: no word for boolean very", 1));
  }

  private static String difference(OracleScenario scenario, SimScheduler scheduler) {
    Map<String, Object> ours = OracleReplay.trace(scenario, scheduler);
    String difference = OracleReplay.difference(scenario.trace(), ours);
    return difference.isEmpty() ? "" : scenario + ": " + difference;
  }

  @Test
  @DisplayName("a trace that differs is found to differ")
  void findsDifferences() {
    List<OracleScenario> two = BY_FATE.get("classic, replayed").subList(0, 2);
    assertThat(OracleReplay.difference(two.get(0).trace(), two.get(1).trace())).isNotEmpty();
  }
}
