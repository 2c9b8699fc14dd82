package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Warehouse {
  @Child
  Box<String> box();

  @Child
  Label<String> label();

  @Child
  Shelf shelf();
}
