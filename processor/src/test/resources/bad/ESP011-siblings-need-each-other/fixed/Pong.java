package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Cast;

class Pong {
  private final PingRef ping;
  private final PongRef self;

  Pong(PingRef ping, PongRef self) {
    this.ping = ping;
    this.self = self;
  }

  @AfterStart
  void introduce() {
    ping.meet(self);
  }

  @Cast
  void hit() {}
}
