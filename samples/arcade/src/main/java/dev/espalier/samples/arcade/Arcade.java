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

/**
 * The application supervisor of every textbook, with parts that are real: four in a row for two
 * players, in the browser. What others need stands before them, and so starts earlier and stops
 * later. One for one, because none of them has learnt anything from another one that a crash would
 * make untrue: what must not be lost is in the database, and everybody asks again.
 *
 * <p>What happens when one of them crashes:
 *
 * <ul>
 *   <li>the repo: queries that run get their time to end, then the connections are closed. Whoever
 *       waits is told, and tries again. Games do not crash with it; see {@link Game}.
 *   <li>the topics: a registry has no code of ours in it that could fail. If it ended, so would all
 *       sessions, which are registered there; browsers would make new ones.
 *   <li>a game: it is started again under its key and loads itself. Nobody else notices.
 *   <li>the scheduler: the lobby is a second late.
 *   <li>a session: its browser makes a new one.
 *   <li>the endpoint: the port is released and bound again; all browsers come back by themselves.
 *   <li>the observer: its pages connect again.
 * </ul>
 *
 * <p>The limits of restarts are for telling bad luck from a fault that restarts do not mend. A repo
 * or an endpoint that crashes twice a second for ten seconds is broken, and the program had better
 * end and say so; the load run crashes them two or three times in that time. Games crash one by
 * one, and there may be thousands: twenty crashes a second are borne, which is seven times what the
 * load run does to 2,000 games, while a fault that all of them share uses the 200 up in no time.
 * Their supervisor then begins anew without any, and each game comes back when somebody asks for
 * it.
 *
 * <p>The grace has to be longer than all shutdown times of children that stop one after the other;
 * the compiler adds them up (ESP064).
 */
@Application(terminationGrace = 20_000)
@Supervisor(strategy = Strategy.ONE_FOR_ONE, maxRestarts = 20, maxSeconds = 10)
public interface Arcade {

  /** {@code MyApp.Repo}: first, so that whoever stops before it can still write. */
  @Child
  Repo repo();

  /** {@code {Phoenix.PubSub, name: MyApp.PubSub}}: who wants to hear of what. */
  @Child
  DuplicateRegistry<Topic, Subscriber> topics();

  /**
   * {@code {DynamicSupervisor, name: MyApp.GameSupervisor}}, together with the {@code {Registry,
   * name: MyApp.GameRegistry}} that finds a game by its id.
   */
  @DynamicSupervisor(maxChildren = 10_000, maxRestarts = 200, maxSeconds = 10)
  Game games();

  /** {@code MyApp.SchedulerWorker}. */
  @Child
  Scheduler scheduler();

  /** A process for each browser. They are temporary, so there is nothing to be counted. */
  @DynamicSupervisor(maxChildren = 20_000)
  Session sessions();

  /** {@code MyAppWeb.Endpoint}: nobody is let in before all others are there. */
  @Child
  Endpoint endpoint();

  /**
   * The tree in the browser. An object that has to be closed is a child as it is: this method is
   * its start function, and it needs no class of ours.
   */
  @Child(shutdown = 2_500)
  default Observer observer(Watch watch, Self self) {
    Observer.Builder page =
        Observer.builder(self).port(watch.port()).blueprint(ArcadeTree.blueprint());
    return watch.token().isEmpty() ? page.start() : page.actions(watch.token()).start();
  }

  /** Makes the tables. Without a database there is nothing to start for, so a failure ends it. */
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
