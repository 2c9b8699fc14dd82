package table;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import game.PingRef;
import java.util.List;

public class Pong {
  private final PingRef ping;

  public Pong(PingRef ping) {
    this.ping = ping;
  }

  @Cast
  public void play(PingRef partner, int ball) {}

  @Call
  public List<PingRef> partners() {
    return List.of(ping);
  }
}
