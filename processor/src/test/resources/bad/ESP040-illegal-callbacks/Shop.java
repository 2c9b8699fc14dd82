package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.OnStop;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;
import java.util.concurrent.CompletionStage;

@Application
@Supervisor
interface Shop {
  @Child
  Repo repo();

  @StartPhase
  private void warmUp(RepoRef repo) {}

  @StartPhase
  static void open() {}

  @StartPhase
  default <T> void log(T logger) {}

  @StartPhase
  default CompletionStage<Integer> count(RepoRef repo) {
    return repo.async().count();
  }

  @OnStop
  default void goodbye() throws Throwable {}

  @PrepStop
  void drain();
}
