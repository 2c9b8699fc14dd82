package dev.espalier.benchmarks.life;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;

/** A {@link Fragile} whose start is promised not to block. */
@Child(inlineStart = true)
final class InlineFragile {
  InlineFragile(@Key int number, Births births) {
    births.tell();
  }

  @Cast
  void crash() {
    throw new IllegalStateException("as demanded");
  }
}
