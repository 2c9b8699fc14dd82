package dev.espalier.benchmarks.run;

import java.time.Duration;
import java.util.Locale;

/** How much of a work is done: enough to measure it, or enough to see that it works. */
public enum Scale {
  FULL(Duration.ofSeconds(3), Duration.ofSeconds(2)),
  SMOKE(Duration.ofMillis(10), Duration.ofMillis(10));

  private final Duration warmUp;
  private final Duration measuring;

  Scale(Duration warmUp, Duration measuring) {
    this.warmUp = warmUp;
    this.measuring = measuring;
  }

  /** How long to work before what is measured; {@code harness.erl} has the same times. */
  public Duration warmUp() {
    return warmUp;
  }

  /** How long to measure. */
  public Duration measuring() {
    return measuring;
  }

  /** One of two numbers. */
  public int of(int full, int smoke) {
    return this == FULL ? full : smoke;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
