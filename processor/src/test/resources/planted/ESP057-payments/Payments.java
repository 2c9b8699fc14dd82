package app;

import dev.espalier.Registry;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Merchants take payments; each is looked at for fraud before it is booked. */
@Application(name = "payments")
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 5, maxSeconds = 30)
interface Payments {
  @Child
  Registry<MerchantId, MerchantRef> online();

  @Child(shutdown = 10_000)
  Ledger ledger();

  @Child(restart = Restart.TEMPORARY)
  FraudScores scores();

  @Child
  Clearing clearing();

  @DynamicSupervisor(maxChildren = 5_000)
  Merchant merchants();

  @StartPhase
  default void open(LedgerRef ledger) {
    ledger.book(new MerchantId("house"), 0);
  }
}
