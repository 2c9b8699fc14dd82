package app;

import dev.espalier.annotations.Cast;

class Pong {
  Pong(PingRef ping) {}

  @Cast
  void hit() {}
}
