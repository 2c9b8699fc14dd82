package dev.espalier.benchmarks.run;

import static dev.espalier.benchmarks.run.Contender.ERLANG;
import static dev.espalier.benchmarks.run.Contender.ESPALIER;
import static dev.espalier.benchmarks.run.Contender.FLOOR;
import static dev.espalier.benchmarks.run.Contender.PEKKO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the table makes of outcomes, and what options select. */
class TableTest {
  private static final Command NOTHING = Command.erlang("ok");
  private static final Row ROW =
      Row.named("eat-apples", "eating")
          .figure("apples", "apples", "ns")
          .atMost(0.5, ERLANG)
          .figure("pears", "pears", "bytes")
          .within(new Budget.Limit(ESPALIER, 256))
          .by(ESPALIER, NOTHING)
          .by(ERLANG, NOTHING)
          .by(PEKKO, NOTHING)
          .by(FLOOR, NOTHING);

  private final Results results = new Results();

  @Test
  void mediansSpreadsRatiosAndBudgets() {
    measured(ESPALIER, 3, 300);
    measured(ESPALIER, 1, 100);
    measured(ESPALIER, 2, 1_234_567);
    measured(ERLANG, 4, 600);
    results.add(ROW, PEKKO, new Outcome.Failed("crashed", ""), 1);
    results.add(ROW, FLOOR, new Outcome.Missing("an orchard"), 1);
    assertThat(Table.lines(ROW, results).values())
        .containsExactly(
            "| eating: apples | ns | 2 (1…3) |  | 4 (4…4) |  | failed |  | missing | 0.50 of Erlang"
                + " | 0.50 of Erlang: met | 6 |",
            "| eating: pears | bytes | 300 (100…1,234,567) |  | 600 (600…600) |  | failed |  |"
                + " missing | 0.50 of Erlang | 256: missed | 6 |");
  }

  @Test
  void theMedianOfTwoIsBetweenThem() {
    measured(ESPALIER, 1, 1);
    measured(ESPALIER, 2, 1);
    assertThat(Table.lines(ROW, results).get("eating: apples")).contains("| 1.50 (1…2) |");
  }

  @Test
  void whoHasNothingToDoHasAnEmptyCellAndNoRatio() {
    measured(ESPALIER, 1, 1);
    results.add(
        ROW, FLOOR, new Outcome.Measured(Map.of("apples", 2.0, "pears", Figures.NOTHING)), 1);
    assertThat(Table.lines(ROW, results).get("eating: apples")).contains("0.50 of floor");
    assertThat(Table.lines(ROW, results).get("eating: pears"))
        .contains("| not asked |  |  |  | 256: met |")
        .doesNotContain("of floor");
  }

  @Test
  void aNameSelectsARowOrAGroup() {
    Row other = Row.named("eat", "eating");
    Row another = Row.named("eater", "who eats");
    List<Row> suite = List.of(ROW, other, another);
    assertThat(Options.of(suite, "rows=eat").rows()).containsExactly(ROW, other);
    assertThat(Options.of(suite, "rows=eat-apples").rows()).containsExactly(ROW);
    assertThat(Options.of(suite, "rows=all").rows()).isEqualTo(suite);
    assertThatThrownBy(() -> Options.of(suite, "rows=drink"))
        .hasMessage("there is no row `drink`, but [eat-apples, eat, eater]");
  }

  @Test
  void aTableWithoutSomeContendersIsNotWritten() {
    assertThat(Options.of(List.of(ROW), "who=espalier,floor").contenders())
        .containsExactly(ESPALIER, FLOOR);
    assertThatThrownBy(() -> Options.of(List.of(ROW), "who=espalier", "write=true"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void measured(Contender contender, double apples, double pears) {
    results.add(ROW, contender, new Outcome.Measured(Map.of("apples", apples, "pears", pears)), 1);
  }
}
