package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

class Desk {
  class Log {}

  @Supervisor
  interface Bank {
    @Child
    Log log();
  }
}
