package app;

import dev.espalier.Agent;
import dev.espalier.ChildSpec;
import dev.espalier.Registry;
import dev.espalier.SupervisorSpec;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;
import lib.Game;
import lib.GameRef;
import lib.HallTree;

/**
 * Supervision tree of {@code Arcade}.
 *
 * <pre>
 * Arcade      one_for_one, at most 3 restarts in 5 s
 *   games     Registry&lt;String, GameRef&gt;  permanent  shutdown 5 s
 *   visits    Agent&lt;Integer&gt;             permanent  shutdown 5 s
 *   tasks     TaskSupervisor             permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *   game      Game                       permanent  shutdown 5 s
 *   hall      Hall                       permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     doors   Agent&lt;String&gt;              permanent  shutdown 5 s
 *     guests  Agent&lt;Long&gt;                permanent  shutdown 5 s
 *     game    Game                       permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Arcade}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"visits", "guests"})
final class ArcadeTree extends GeneratedTree {
  private final Registry<String, GameRef> games;
  private final Agent<Integer> visits;
  private final TaskSupervisor tasks;
  private final GameRef game;
  private final HallTree hall;

  private ArcadeTree(SupervisorEndpoint place) {
    super(place);
    games = Registry.of(place.process("games"));
    visits = Agent.of(place.process("visits"));
    tasks = TaskSupervisor.of(place.process("tasks"));
    game = GameRef.of(place.worker("game"));
    hall = HallTree.of(place.supervisor("hall"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param visits for {@code visits}
   * @param guests for {@code hall}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static ArcadeTree start(Integer visits, Long guests) {
    return of(launch(spec(visits, guests)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static ArcadeTree of(SupervisorEndpoint place) {
    return new ArcadeTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param visits for {@code visits}
   * @param guests for {@code hall}
   * @return the specification
   */
  static SupervisorSpec spec(Integer visits, Long guests) {
    return SupervisorSpec.named("Arcade")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(gamesSpec())
        .child(visitsSpec(visits))
        .child(tasksSpec())
        .child(gameSpec())
        .child(hallSpec(guests))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(ArcadeTree.class, "/META-INF/espalier/app.Arcade.md");
  }

  private static ChildSpec gamesSpec() {
    return ChildSpec.registry("games")
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec visitsSpec(Integer visits) {
    return ChildSpec.agent(
            "visits",
            start -> Agent.starting(visits))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec tasksSpec() {
    return ChildSpec.taskSupervisor("tasks")
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec gameSpec() {
    return ChildSpec.worker(
            "game",
            GameRef.LIFECYCLE,
            start -> new Game(Registry.of(start.process("games")),
                Agent.of(start.process("visits"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec hallSpec(Long guests) {
    return ChildSpec.supervisor(
            "hall",
            start -> HallTree.spec(TaskSupervisor.of(start.process("tasks")), guests,
                Registry.of(start.process("games")), Agent.of(start.process("visits"))))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  /**
   * The registry {@code games}.
   *
   * @return what addresses it, valid across restarts
   */
  Registry<String, GameRef> games() {
    return games;
  }

  /**
   * The agent {@code visits}.
   *
   * @return what addresses it, valid across restarts
   */
  Agent<Integer> visits() {
    return visits;
  }

  /**
   * The task supervisor {@code tasks}.
   *
   * @return what addresses it, valid across restarts
   */
  TaskSupervisor tasks() {
    return tasks;
  }

  /**
   * The child {@code game}.
   *
   * @return its ref, valid across restarts
   */
  GameRef game() {
    return game;
  }

  /**
   * The supervisor {@code hall}.
   *
   * @return the tree below it, valid across restarts
   */
  HallTree hall() {
    return hall;
  }
}
