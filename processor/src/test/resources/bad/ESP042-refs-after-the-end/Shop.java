package app;

import dev.espalier.ExitReason;
import dev.espalier.Self;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
interface Shop {
  @Child
  Repo repo();

  @StartPhase
  default void warmUp(Self self) {}

  @OnStop
  default void goodbye(RepoRef repo, ShopTree tree, ExitReason reason) {}
}
