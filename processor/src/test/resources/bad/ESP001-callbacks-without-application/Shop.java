package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Shop {
  @Child
  Repo repo();

  @StartPhase
  default void warmUp(RepoRef repo) {}

  @PrepStop
  void drain();
}
