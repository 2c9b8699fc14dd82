package game;

import dev.espalier.annotations.Cast;
import table.PongRef;

public class Ping {
  public Ping(PingRef self) {}

  @Cast
  public void play(PongRef partner, int ball) {}
}
