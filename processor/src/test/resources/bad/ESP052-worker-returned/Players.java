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
  private int score;

  @Call
  Player scored(int points) {
    score += points;
    return this;
  }
}

class Lobby {
  @Call
  List<Player> players() {
    return List.of(new Player());
  }
}
