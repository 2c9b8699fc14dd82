package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;
import java.io.IOException;

/** A class with start functions: they and the callbacks are methods of one object. */
@Application(terminationGrace = 1_500)
@Supervisor
public abstract class Office {
  private final String tree;

  Office(String tree) throws IOException {
    this.tree = tree;
  }

  @Child
  protected abstract Gate gate();

  @Child
  Gate back(String key) {
    return new Gate();
  }

  @StartPhase
  void open(OfficeTree office) {
    System.getLogger(tree).log(System.Logger.Level.INFO, office);
  }

  @OnStop
  protected void close(String callbacks) {}
}
