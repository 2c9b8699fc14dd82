package dev.espalier.benchmarks.run;

import java.util.OptionalInt;

/** How many threads a measured JVM has for its processes, for those who must be told. */
public final class Carriers {
  static final String PROPERTY = "benchmarks.carriers";

  private Carriers() {}

  /** The number that the row demands; nothing if it leaves that to the contender. */
  public static OptionalInt demanded() {
    Integer number = Integer.getInteger(PROPERTY);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
