package app;

import dev.espalier.ExitReason;
import dev.espalier.Self;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.time.Duration;
import java.util.List;

@Child(restart = Restart.TRANSIENT)
class Game {
  private final Self self;
  private int moves;

  Game(@Key String id, @Arg List<String> players, Self self) {
    this.self = self;
    self.idleTimeout(Duration.ofMinutes(5), () -> self.stop(ExitReason.normal()));
  }

  @Call
  int move() {
    return ++moves;
  }

  @Cast
  void resign() {
    self.stop(ExitReason.normal());
  }
}
