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

  @StartPhase
  default void warmUp(RepoRef repo) {}

  @StartPhase
  default void open() {}

  @StartPhase
  default void log(System.Logger logger) {}

  @StartPhase
  default void count(RepoRef repo) {
    repo.count();
  }

  @OnStop
  default void goodbye() throws Exception {}

  @PrepStop
  default void drain() {}
}
