package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

/** A program without inputs. */
@Application(name = "kiosk")
@Supervisor
interface Kiosk {
  @Child
  Till till();

  @Child
  Lamp lamp();

  @StartPhase
  default void count(TillRef till) {
    System.out.println("total " + till.total());
  }

  @PrepStop
  default void shut(TillRef till) {
    System.out.println("shut at " + till.total());
  }

  @OnStop
  default void goodbye() {
    System.out.println("goodbye");
  }
}
