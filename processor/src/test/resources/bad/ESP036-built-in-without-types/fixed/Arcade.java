package app;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Game {
  Game(Registry<String, GameRef> games, Agent<Integer> visits) {}

  @Call
  int score() {
    return 0;
  }
}

@Supervisor
interface Arcade {
  @Child
  Registry<String, GameRef> games();

  @Child
  DuplicateRegistry<String, GameRef> topics();

  @Child
  Agent<Integer> visits();

  @Child
  Registry<String, Boolean> names();

  @Child
  Game game();
}
