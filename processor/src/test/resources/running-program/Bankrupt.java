package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

/** A program that cannot be started. */
@Application
@Supervisor
interface Bankrupt {
  @Child
  Till till();

  @StartPhase
  default void count(TillRef till) throws Exception {
    throw new Exception("only " + till.total());
  }
}
