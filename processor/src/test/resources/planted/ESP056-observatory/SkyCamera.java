package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Every;

/** Counts the stars that it sees, so it knows when clouds come. */
class SkyCamera {
  private int visible;
  private int before;

  @Cast
  void picture(int stars) {
    visible = stars;
  }

  @Every(millis = 30_000)
  void compare() {
    before = visible;
  }

  @Call
  boolean clouds() {
    return visible < before / 2;
  }
}
