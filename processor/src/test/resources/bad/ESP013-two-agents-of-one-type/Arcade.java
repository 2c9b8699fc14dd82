package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Game {
  Game(Agent<Integer> counter) {}
}

@Supervisor
interface Arcade {
  @Child
  Agent<Integer> visits();

  @Child
  Agent<Integer> scores();

  @Child
  Agent<Long> others();

  @Child
  Game game();
}
