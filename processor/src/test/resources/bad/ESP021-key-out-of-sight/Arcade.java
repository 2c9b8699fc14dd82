package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
abstract class Arcade {
  private record Id(String name) {}

  private record Settings(int most) {}

  @Child
  abstract Registry<Id, String> games();

  @Child
  abstract Agent<Settings> settings();
}
