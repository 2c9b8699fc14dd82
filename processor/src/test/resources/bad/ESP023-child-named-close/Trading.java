package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  PriceFeed close();

  @Child
  PriceFeed start();

  @Child
  PriceFeed blueprint();
}

class PriceFeed {}
