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
  @SuppressWarnings("rawtypes")
  Registry games();

  @Child
  DuplicateRegistry<String, ? extends GameRef> topics();

  @Child
  Agent<?> visits();

  @Child
  Registry<String, Void> names();

  @Child
  default Agent<? super Integer> scores() {
    return Agent.starting(0);
  }

  @Child
  Game game();
}
