package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Trading {
  @Child
  Quotes quotes();
}

interface Quotes {
  int price(String symbol);
}
