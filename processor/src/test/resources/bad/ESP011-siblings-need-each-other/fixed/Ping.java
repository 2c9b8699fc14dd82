package app;

import dev.espalier.annotations.Cast;

class Ping {
  private PongRef pong;

  @Cast
  void meet(PongRef partner) {
    pong = partner;
  }

  @Cast
  void hit() {
    if (pong != null) {
      pong.hit();
    }
  }
}
