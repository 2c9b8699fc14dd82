package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Two sources of rates, and a counter that sells at one of them. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Exchange {
  @Child
  Rates morning();

  @Child
  Rates evening();

  @Child
  SalesCounter counter();
}
