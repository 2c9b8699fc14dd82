package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading<T> {
  @Child
  PriceFeed feed();
}

class PriceFeed {}
