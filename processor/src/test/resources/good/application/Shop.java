package app;

import dev.espalier.ProcessRef;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;
import java.io.IOException;
import java.nio.file.Path;

/** An interface: callbacks get refs, accessors, the tree, inputs of the tree and their own. */
@Application(name = "the shop", type = ApplicationType.TRANSIENT, terminationGrace = 20_000)
@Supervisor
interface Shop {
  @Child
  Repo repo();

  @DynamicSupervisor
  Session sessions();

  @Child
  Payments payments();

  @Child
  Gate gate();

  @StartPhase
  default void warmUp(RepoRef repo, Settings settings) throws IOException {}

  @StartPhase
  default void open(
      ShopTree tree, SessionDynamicSupervisor sessions, PaymentsTree payments, Path pidFile) {}

  @PrepStop
  default void drain(ProcessRef gate, ProcessRef payments, ProcessRef repo) {}

  @OnStop
  default void goodbye(Settings settings, Path pidFile) {}
}
