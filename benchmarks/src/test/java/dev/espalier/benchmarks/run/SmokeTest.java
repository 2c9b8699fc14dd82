package dev.espalier.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.benchmarks.Suite;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each contender does a little of each work, and tells all figures. Nothing is measured here. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class SmokeTest {
  private static final Logger LOGGER = Logger.getLogger("dev.espalier");

  private static BeamCode beam;
  private static Level before;

  @BeforeAll
  static void prepare() throws IOException, InterruptedException {
    before = LOGGER.getLevel();
    LOGGER.setLevel(Level.OFF);
    beam = BeamCode.compiled();
  }

  @AfterAll
  static void cleanUp() {
    beam.close();
    LOGGER.setLevel(before);
  }

  record Attempt(Row row, Contender contender) {
    @Override
    public String toString() {
      return contender.id() + " does " + row.id();
    }
  }

  static Stream<Attempt> attempts() {
    return Suite.rows().stream()
        .flatMap(row -> row.contenders().keySet().stream().map(who -> new Attempt(row, who)));
  }

  @ParameterizedTest
  @MethodSource("attempts")
  void works(Attempt attempt) throws Exception {
    Map<String, Double> told = told(attempt);
    List<String> keys = attempt.row().figures().stream().map(Figure::key).toList();
    assertThat(told).containsOnlyKeys(keys);
    if (attempt.contender() != Contender.FLOOR) { // which need not have anything to do for a figure
      assertThat(told.values()).doesNotContain(Figures.NOTHING);
    }
    assertThat(told.values()).as("something was measured").anyMatch(value -> !value.isNaN());
  }

  private static Map<String, Double> told(Attempt attempt) throws Exception {
    return switch (attempt.row().contenders().get(attempt.contender())) {
      case Command.Java java -> {
        Map<String, Double> figures = new HashMap<>();
        java.work().run(Scale.SMOKE, figures::put);
        yield figures;
      }
      case Command.Beam call -> {
        assumeTrue(beam.lacks(call.language()).isEmpty(), "needs " + beam.lacks(call.language()));
        Outcome outcome = new Trial(beam).run(attempt.row(), attempt.contender(), Scale.SMOKE);
        assertThat(outcome).isInstanceOf(Outcome.Measured.class);
        yield ((Outcome.Measured) outcome).figures();
      }
    };
  }
}
