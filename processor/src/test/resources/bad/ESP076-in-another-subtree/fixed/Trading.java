package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Trading {
  @Child
  PriceFeed feed();

  @Child
  Market market();

  @PartitionSupervisor
  Venue venues();

  @Child
  RiskEngine risk();

  @Child
  Auditor auditor();

  @Child
  Backup backup();

  @Child
  Router router();

  @StartPhase
  default void open(PriceFeedRef feed, MarketTree market, BackupRef backup) {
    feed.record(0);
    backup.open(market);
  }
}
