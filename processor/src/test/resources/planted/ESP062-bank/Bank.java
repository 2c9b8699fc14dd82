package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** The journal is the truth; balances are made from it, so both start together. */
@Supervisor(strategy = Strategy.ONE_FOR_ALL, maxRestarts = 5, maxSeconds = 30)
interface Bank {
  @Child
  Journal journal();

  @Child
  Balances balances();

  @Child
  Interest interest();
}
