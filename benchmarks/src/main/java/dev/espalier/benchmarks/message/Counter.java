package dev.espalier.benchmarks.message;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

/** Counts: what all contenders have behind their calls and casts. */
final class Counter {
  private long total;

  Counter(@Arg long total) {
    this.total = total;
  }

  @Call
  long increment() {
    return ++total;
  }

  /** The same, by whoever calls it while the counter is idle. */
  @Call(inline = true)
  long incrementInline() {
    return ++total;
  }

  @Cast
  void add(int amount) {
    total += amount;
  }

  /** The same, by whoever casts it while the counter is idle. */
  @Cast(inline = true)
  void addInline(int amount) {
    total += amount;
  }

  @Call
  long total() {
    return total;
  }
}
