package dev.espalier.benchmarks.run;

/** What a figure of ours must not exceed. */
public sealed interface Budget {

  /** Whose figure. */
  Contender of();

  /** At most so many times the figure of somebody else in the same run. */
  record Share(Contender of, double atMost, Contender rival) implements Budget {}

  /** At most so much, in the unit of the figure. */
  record Limit(Contender of, double atMost) implements Budget {}
}
