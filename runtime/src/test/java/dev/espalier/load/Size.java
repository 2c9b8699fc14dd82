package dev.espalier.load;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * All rounds with one size; what they have measured is the median of them.
 *
 * @param children how many children
 * @param rounds the rounds
 */
record Size(int children, List<Round> rounds) {

  /** Systems count CPU time in steps of up to 10 ms. */
  private static final long LEAST_CPU = TimeUnit.MILLISECONDS.toNanos(100);

  static Size measured(int children, int rounds, Random random) {
    return new Size(
        children, Stream.generate(() -> new Round(children, random).run()).limit(rounds).toList());
  }

  /** How long a phase has lasted, nanoseconds. */
  long wall(Phase phase) {
    return median(round -> round.measured(phase).wall());
  }

  /** Nanoseconds on the clock for each child. */
  OptionalDouble wallPerChild(Phase phase) {
    return perChild(phase, wall(phase));
  }

  /** Nanoseconds of CPU time for each child; empty if there were too few to be known. */
  OptionalDouble cpuPerChild(Phase phase) {
    long cpu = median(round -> round.measured(phase).cpu());
    return cpu < LEAST_CPU ? OptionalDouble.empty() : perChild(phase, cpu);
  }

  private OptionalDouble perChild(Phase phase, long nanos) {
    return OptionalDouble.of((double) nanos / rounds.getFirst().children(phase));
  }

  double bytesPerChild() {
    return (double) median(Round::bytes) / children;
  }

  /** What was counted after a phase; the same in each round, or the round has failed. */
  Census counted(Phase phase) {
    return rounds.getFirst().counted(phase);
  }

  private long median(ToLongFunction<Round> value) {
    return rounds.stream()
        .mapToLong(value)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
