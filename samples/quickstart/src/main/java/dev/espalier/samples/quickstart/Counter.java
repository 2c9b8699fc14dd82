package dev.espalier.samples.quickstart;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/** Counts visitors. Its state needs no lock: only its own process touches it. */
@Child
final class Counter {
  private int visitors;

  @Call
  int next() {
    return ++visitors;
  }

  @Cast
  void reset() {
    visitors = 0;
  }
}
