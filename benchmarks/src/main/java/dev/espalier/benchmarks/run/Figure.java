package dev.espalier.benchmarks.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that a row measures, and a line of the table. Less is better.
 *
 * @param key what the measured processes call it
 * @param title what tells it from other figures of its row, or nothing
 * @param unit its unit: ns, bytes
 * @param budgets what it must not exceed
 */
public record Figure(String key, String title, String unit, List<Budget> budgets) {

  public Figure(String key, String title, String unit) {
    this(key, title, unit, List.of());
  }

  /** The same with one more budget. */
  Figure within(Budget budget) {
    List<Budget> more = new ArrayList<>(budgets);
    more.add(budget);
    return new Figure(key, title, unit, List.copyOf(more));
  }
}
