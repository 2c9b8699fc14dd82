package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  default Quotes quotes() {
    return symbol -> 7;
  }
}

interface Quotes {
  int price(String symbol);
}
