package app;

import dev.espalier.annotations.Cast;

class Ping {
  Ping(PongRef pong) {}

  @Cast
  void hit() {}
}
