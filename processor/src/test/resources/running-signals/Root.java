package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface Root {
  @Child(restart = Restart.TEMPORARY)
  Bank bank();

  @Child(restart = Restart.TEMPORARY)
  Partner partner();

  @Child
  Watcher watcher();
}
