package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Trading {
  @Child
  Market market();

  @PartitionSupervisor
  Venue venues();

  @Child
  RiskEngine risk();

  @Child
  Desk desk();

  @Child
  Auditor auditor();

  @Child
  Backup backup();

  @Child
  Router router();

  @SuppressWarnings("ESP076")
  @Child
  RiskEngine other();

  @StartPhase
  default void open(PriceFeedRef feed) {
    feed.record(0);
  }
}
