package dev.espalier.samples.arcade;

import dev.espalier.DuplicateRegistry;
import dev.espalier.Self;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import dev.espalier.observer.Observer;
import dev.espalier.samples.arcade.game.Game;
import dev.espalier.samples.arcade.game.Scheduler;
import dev.espalier.samples.arcade.game.Subscriber;
import dev.espalier.samples.arcade.game.Topic;
import dev.espalier.samples.arcade.repo.Repo;
import dev.espalier.samples.arcade.repo.RepoRef;
import dev.espalier.samples.arcade.web.Endpoint;
import dev.espalier.samples.arcade.web.EndpointRef;
import dev.espalier.samples.arcade.web.Session;

/** The arcade. */
@Application(terminationGrace = 20_000)
@Supervisor(strategy = Strategy.ONE_FOR_ONE, maxRestarts = 20, maxSeconds = 10)
public interface Arcade {

  /** {@code MyApp.Repo}. */
  @Child
  Repo repo();

  /** {@code {Phoenix.PubSub, name: MyApp.PubSub}}. */
  @Child
  DuplicateRegistry<Topic, Subscriber> topics();

  /** {@code {DynamicSupervisor, name: MyApp.GameSupervisor}} with the registry of its games. */
  @DynamicSupervisor(maxChildren = 10_000, maxRestarts = 200, maxSeconds = 10)
  Game games();

  /** {@code MyApp.SchedulerWorker}. */
  @Child
  Scheduler scheduler();

  /** A process for each browser. */
  @DynamicSupervisor(maxChildren = 20_000)
  Session sessions();

  /** {@code MyAppWeb.Endpoint}: last, so that nobody is let in before all others are there. */
  @Child
  Endpoint endpoint();

  /**
   * The tree in the browser. An object that has to be closed is a child as it is: this method is its
   * start function, and it needs no class of ours.
   */
  @Child(shutdown = 2_500)
  default Observer observer(Watch watch, Self self) {
    Observer.Builder page =
        Observer.builder(self).port(watch.port()).blueprint(ArcadeTree.blueprint());
    return watch.token().isEmpty() ? page.start() : page.actions(watch.token()).start();
  }

  /** The tables. Without a database there is nothing to start for. */
  @StartPhase
  default void migrate(RepoRef repo) {
    repo.migrate();
  }

  /** Says where it is. */
  @StartPhase
  default void announce(EndpointRef endpoint, Watch watch) {
    System.out.println("arcade    " + endpoint.address());
    System.out.println("observer  http://127.0.0.1:" + watch.port() + "/");
  }
}
