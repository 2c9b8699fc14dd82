package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;

/** The same without a promise. */
@Child
class Guest {
  private final Thread thread = Thread.currentThread();

  Guest(@Key int number) {}

  @Call
  boolean startedBy(Thread other) {
    return thread == other;
  }
}
