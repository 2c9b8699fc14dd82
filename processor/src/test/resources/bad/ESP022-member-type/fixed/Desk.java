package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Desk {
  @Child
  app.Log log();

  @Child
  default Runnable loop() {
    return () -> {};
  }

  class Line {}
}
