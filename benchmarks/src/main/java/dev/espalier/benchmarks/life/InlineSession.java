package dev.espalier.benchmarks.life;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** A {@link Session} whose start is promised not to block. */
@Child(inlineStart = true)
final class InlineSession {
  private final int number;

  InlineSession(@Arg int number) {
    this.number = number;
  }

  @Call
  int number() {
    return number;
  }
}
