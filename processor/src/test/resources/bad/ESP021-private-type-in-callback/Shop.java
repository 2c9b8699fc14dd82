package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Supervisor;

@Application
@Supervisor
abstract class Shop {
  private record Settings(String url) {}

  @Child
  abstract Repo repo();

  @StartPhase
  void warmUp(RepoRef repo, Settings settings) {}
}
