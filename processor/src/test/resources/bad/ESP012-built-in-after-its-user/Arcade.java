package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Game {
  Game(Registry<String, Integer> games) {}
}

@Supervisor
interface Arcade {
  @Child
  Game game();

  @Child
  default Agent<Integer> visits(Agent<Long> base) {
    return Agent.starting(0);
  }

  @Child
  Registry<String, Integer> games();

  @Child
  Agent<Long> base();
}
