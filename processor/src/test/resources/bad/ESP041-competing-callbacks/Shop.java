package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Shop {
  @Child
  Repo repo();

  @PrepStop
  default void drain() {}

  @PrepStop
  default void flush() {}

  @StartPhase
  @OnStop
  default void log() {}
}
