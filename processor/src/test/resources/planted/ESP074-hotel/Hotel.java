package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.Supervisor;

/** A night in a room is sold once, by the process that stands for it. */
@Application
@Supervisor
interface Hotel {
  @Child
  Revenue revenue();

  @Child
  Reception reception();

  @PrepStop
  default void report(RevenueRef revenue) {
    revenue.print();
  }

  @Supervisor(maxRestarts = 10, maxSeconds = 60)
  interface Reception {
    @DynamicSupervisor(maxRestarts = 20, maxSeconds = 60)
    Night nights();

    @Child
    Desk desk();
  }
}
