package dev.espalier.benchmarks.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All outcomes of a run, and what the rounds are summed up to. */
final class Results {
  private final Map<String, Map<Contender, List<Outcome>>> outcomes = new HashMap<>();
  private final Map<String, Double> seconds = new HashMap<>();

  /** Several rounds of one contender: their median counts. */
  record Summary(double median, double least, double most) {}

  void add(Row row, Contender contender, Outcome outcome, double took) {
    outcomes
        .computeIfAbsent(row.id(), id -> new EnumMap<>(Contender.class))
        .computeIfAbsent(contender, who -> new ArrayList<>())
        .add(outcome);
    seconds.merge(row.id(), took, Double::sum);
  }

  /** How long a row has taken in all. */
  double seconds(Row row) {
    return seconds.getOrDefault(row.id(), 0.0);
  }

  List<Outcome> of(Row row, Contender contender) {
    return outcomes.getOrDefault(row.id(), Map.of()).getOrDefault(contender, List.of());
  }

  /** The median, unless a round has failed, or there was none or nothing to do. */
  Optional<Summary> summary(Row row, Figure figure, Contender contender) {
    List<Double> values = new ArrayList<>();
    for (Outcome outcome : of(row, contender)) {
      if (!(outcome instanceof Outcome.Measured measured)) {
        return Optional.empty();
      }
      values.add(measured.figures().get(figure.key()));
    }
    if (values.isEmpty() || values.contains(Figures.NOTHING)) {
      return Optional.empty();
    }
    values.sort(null);
    int middle = values.size() / 2;
    double median =
        values.size() % 2 == 1
            ? values.get(middle)
            : (values.get(middle - 1) + values.get(middle)) / 2;
    return Optional.of(new Summary(median, values.getFirst(), values.getLast()));
  }
}
