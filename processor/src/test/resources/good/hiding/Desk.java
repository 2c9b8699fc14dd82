package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor(strategy = Strategy.ONE_FOR_ALL)
public interface Desk {
  @Child
  Quotes Strategy();

  @Child
  orders.Feed orders();

  @Child
  default Audit log(String ChildSpec, orders.FeedRef feed) {
    return new Audit();
  }

  @StartPhase
  default void open(String Application, String ChildSpec) {}
}
