package dev.espalier.samples.quickstart;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** The tree: children start in this order and stop in reverse. */
@Supervisor(strategy = Strategy.ONE_FOR_ONE, maxRestarts = 3, maxSeconds = 5)
interface Reception {

  @Child
  Counter counter();

  @Child
  Greeter greeter();
}
