package dev.espalier.samples.tour.app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.StartPhase;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import dev.espalier.samples.tour.games.GameServer;
import dev.espalier.samples.tour.games.GameServerRef;
import dev.espalier.samples.tour.games.Player;
import dev.espalier.samples.tour.games.Spectator;
import dev.espalier.samples.tour.games.SpectatorRef;
import dev.espalier.samples.tour.games.Topic;

/**
 * Idiom: <b>Application supervisor</b>. The list of children that every textbook shows, from the
 * repository down to the endpoint: what others need stands before them, and so starts earlier and
 * stops later. One for one, since each of them can do without the state of the others.
 *
 * <p>Elixir's {@code use Application} with {@code start/2} is the annotation: the launcher {@code
 * PlayroomApplication} is what a {@code main} calls.
 */
@Application(terminationGrace = 15_000)
@Supervisor(strategy = Strategy.ONE_FOR_ONE)
public interface Playroom {

  /** {@code MyApp.Repo}. */
  @Child
  Repo repo();

  /** {@code {Phoenix.PubSub, name: MyApp.PubSub}}: a registry with duplicate keys, by topic. */
  @Child
  DuplicateRegistry<Topic, SpectatorRef> pubSub();

  /** {@code {Registry, keys: :unique, name: MyApp.GameRegistry}}: who plays where. */
  @Child
  Registry<Player, GameServerRef> players();

  /** {@code {DynamicSupervisor, name: MyApp.GameSupervisor}}, and the registry of its games. */
  @DynamicSupervisor(maxChildren = 1_000)
  GameServer games();

  /** Somebody who listens to what is published. */
  @Child
  Spectator spectator();

  /** {@code MyApp.SchedulerWorker}. */
  @Child
  SchedulerWorker scheduler();

  /** {@code MyAppWeb.Endpoint}: last, so that nobody is let in before all others are there. */
  @Child
  Endpoint endpoint();

  /** A start phase: the tree is up, and the first visits are counted from here. */
  @StartPhase
  default void open(EndpointRef endpoint) {
    System.out.println("open at http://127.0.0.1:" + endpoint.port() + "/games");
  }

  /** {@code prep_stop}: what is to be said while all children are still there. */
  @PrepStop
  default void close(RepoRef repo) {
    System.out.println("closing after " + repo.visits() + " visits");
  }
}
