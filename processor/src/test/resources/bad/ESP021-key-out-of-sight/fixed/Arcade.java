package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
abstract class Arcade {
  record Id(String name) {}

  record Settings(int most) {}

  @Child
  abstract Registry<Id, String> games();

  @Child
  abstract Agent<Settings> settings();
}
