package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  PriceFeed euro();

  @Child
  PriceFeed dollar();

  @Child
  Risk risk();
}
