package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.List;

/** One ballot box for each polling station; a box is sealed when the day is over. */
@Application(type = ApplicationType.TRANSIENT, terminationGrace = 12_000)
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 1, maxSeconds = 60)
interface Election {
  @Child
  Roll roll();

  @Child
  Tally tally();

  @DynamicSupervisor(maxChildren = 300)
  BallotBox boxes();

  @StartPhase
  default void open(List<String> stations, BallotBoxDynamicSupervisor boxes) {
    for (String station : stations) {
      boxes.start(station);
    }
  }

  @OnStop
  default void closed() {
    System.out.println("the polls are closed");
  }
}
