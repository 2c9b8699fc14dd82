package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Signals of one line. */
@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Railway {
  @Child
  Timetable timetable();

  @Child
  Network network();
}

@Supervisor
interface Network {
  @Child
  Line line();
}

@Supervisor(maxRestarts = 5)
interface Line {
  @Child
  Section section();
}

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface Section {
  @DynamicSupervisor
  Train trains();
}
