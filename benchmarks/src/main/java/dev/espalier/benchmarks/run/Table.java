package dev.espalier.benchmarks.run;

import dev.espalier.benchmarks.run.Results.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lines of the table, in Markdown: medians, the spread of the rounds, ratios, budgets. */
final class Table {
  private static final List<Contender> RIVALS =
      List.of(
          Contender.ERLANG, Contender.ELIXIR, Contender.PEKKO, Contender.DAGGER, Contender.FLOOR);

  private Table() {}

  /** The two lines above all others. */
  static List<String> head() {
    List<String> cells = new ArrayList<>(List.of("work", "unit"));
    for (Contender contender : Contender.values()) {
      cells.add(contender.title());
    }
    cells.addAll(List.of("Espalier is", "budget", "s"));
    return List.of(line(cells), "|---".repeat(cells.size()) + "|");
  }

  /** The lines of a row, by the first cell of each. */
  static Map<String, String> lines(Row row, Results results) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Figure figure : row.figures()) {
      lines.put(row.line(figure), line(row, figure, results));
    }
    return lines;
  }

  /** The first cell of each line of a row. */
  static List<String> titles(Row row) {
    return row.figures().stream().map(row::line).toList();
  }

  private static String line(Row row, Figure figure, Results results) {
    List<String> cells = new ArrayList<>(List.of(row.line(figure), figure.unit()));
    for (Contender contender : Contender.values()) {
      cells.add(cell(row, figure, contender, results));
    }
    cells.add(ratios(row, figure, results));
    cells.add(budgets(row, figure, results));
    cells.add(number(results.seconds(row)));
    return line(cells);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String cell(Row row, Figure figure, Contender contender, Results results) {
    if (!row.contenders().containsKey(contender)) {
      return "";
    }
    Optional<Summary> summary = results.summary(row, figure, contender);
    if (summary.isPresent()) {
      Summary of = summary.get();
      return "%s (%s…%s)".formatted(number(of.median()), number(of.least()), number(of.most()));
    }
    List<Outcome> outcomes = results.of(row, contender);
    if (outcomes.isEmpty()) {
      return "not asked";
    }
    if (outcomes.stream().anyMatch(Outcome.Failed.class::isInstance)) {
      return "failed";
    }
    return outcomes.stream().anyMatch(Outcome.Missing.class::isInstance) ? "missing" : "";
  }

  /** How many times the figures of its rivals ours is. */
  private static String ratios(Row row, Figure figure, Results results) {
    List<String> ratios = new ArrayList<>();
    for (Contender rival : RIVALS) {
      ratio(row, figure, Contender.ESPALIER, rival, results)
          .ifPresent(ratio -> ratios.add(number(ratio) + " of " + rival.title()));
    }
    for (Contender rival : RIVALS) {
      ratio(row, figure, Contender.INLINE, rival, results)
          .ifPresent(ratio -> ratios.add("inline " + number(ratio) + " of " + rival.title()));
    }
    return String.join("; ", ratios);
  }

  private static Optional<Double> ratio(
      Row row, Figure figure, Contender ours, Contender theirs, Results results) {
    return results
        .summary(row, figure, ours)
        .flatMap(our ->
            results.summary(row, figure, theirs).map(their -> our.median() / their.median()));
  }

  private static String budgets(Row row, Figure figure, Results results) {
    return String.join(
        "; ", figure.budgets().stream().map(b -> budget(row, figure, b, results)).toList());
  }

  private static String budget(Row row, Figure figure, Budget budget, Results results) {
    String subject = budget.of() == Contender.INLINE ? "inline " : "";
    return switch (budget) {
      case Budget.Share share ->
          subject
              + number(share.atMost())
              + " of "
              + share.rival().title()
              + verdict(ratio(row, figure, share.of(), share.rival(), results), share.atMost());
      case Budget.Limit limit ->
          subject
              + number(limit.atMost())
              + verdict(
                  results.summary(row, figure, limit.of()).map(Summary::median), limit.atMost());
    };
  }

  private static String verdict(Optional<Double> value, double atMost) {
    return value.map(is -> is <= atMost ? ": met" : ": missed").orElse("");
  }

  /** Three digits that count, and no point where there are as many before it. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "∞";
    }
    if (value >= 100 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 0.1 ? "%.2f" : "%.3f", value);
  }
}
