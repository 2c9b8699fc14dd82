package greenhouse.stuck;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/** Computes without end, and never looks up. */
@Child(shutdown = 1_000)
final class Survey {
  private long rounds;

  @Cast
  void measureEverything() {
    while (true) {
      rounds++;
    }
  }
}
