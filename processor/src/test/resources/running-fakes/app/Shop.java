package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor(maxRestarts = 20)
public interface Shop {
  @Child(restart = Restart.TRANSIENT, shutdown = 1_234)
  Stock stock();

  @Child
  Till till();

  @Child(id = "office")
  BackOffice backOffice();

  @DynamicSupervisor
  Basket baskets();

  @DynamicSupervisor
  Visit visits();
}
