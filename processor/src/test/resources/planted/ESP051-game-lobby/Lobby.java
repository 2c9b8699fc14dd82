package app;

import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** Players wait in the lobby until there are enough of them for a game. */
@Supervisor
interface Lobby {
  @Child
  WaitingRoom waiting();

  @DynamicSupervisor(maxChildren = 1_000)
  Game games();

  @Child
  Registry<String, GameRef> players();
}
