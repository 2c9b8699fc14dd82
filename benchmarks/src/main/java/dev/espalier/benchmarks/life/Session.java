package dev.espalier.benchmarks.life;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** A process that does nothing but exist; its object has 16 bytes. */
@Child
final class Session {
  /** The size of such an object, in bytes: a header and a number. */
  static final int BYTES = 16;

  private final int number;

  Session(@Arg int number) {
    this.number = number;
  }

  @Call
  int number() {
    return number;
  }
}
