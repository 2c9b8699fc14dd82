package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;

/** Shuts itself when it is stopped; the motors need a while. */
@Child(shutdown = 9_000)
class Dome implements AutoCloseable {
  private int azimuth;
  private boolean open;

  Dome(int azimuth) {
    this.azimuth = azimuth;
  }

  @Cast
  void turn(int degrees) {
    azimuth = Math.floorMod(azimuth + degrees, 360);
  }

  @Call
  int open() {
    open = true;
    return azimuth;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public String toString() {
    return azimuth + (open ? ", open" : ", shut");
  }
}
