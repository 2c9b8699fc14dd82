package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Shop {
  @Child
  Repo repo();

  @StartPhase
  default void warmUp() {}

  @PrepStop
  default void goodbye(RepoRef repo, ShopTree tree) {}
}
