package dev.espalier.benchmarks.life;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;

/** A process that crashes when it is told to, and tells of each of its starts. */
@Child
final class Fragile {
  Fragile(@Key int number, Births births) {
    births.tell();
  }

  @Cast
  void crash() {
    throw new IllegalStateException("as demanded");
  }
}
