package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;
import java.util.List;

/** An interface, whose tree gives up at the first crash. */
@Application
@Supervisor(maxRestarts = 0)
interface Kiosk {
  @Child(restart = Restart.TRANSIENT)
  Stock stock();

  @OnStop
  default void goodbye(List<String> log) {
    log.add("kiosk has ended");
  }
}
