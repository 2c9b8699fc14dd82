package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.util.List;

@Supervisor
interface Game {
  @Child
  Player player();

  @Child
  Lobby lobby();
}

class Player {
  private final PlayerRef me;
  private int score;

  Player(PlayerRef me) {
    this.me = me;
  }

  @Call
  PlayerRef scored(int points) {
    score += points;
    return me;
  }

  @Call
  int score() {
    return score;
  }
}

class Lobby {
  private final PlayerRef player;

  Lobby(PlayerRef player) {
    this.player = player;
  }

  @Call
  List<PlayerRef> players() {
    return List.of(player);
  }
}
