package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @Child
  Registry<String, ArcadeTree> games();

  @Child
  Agent<Integer> visits();
}
