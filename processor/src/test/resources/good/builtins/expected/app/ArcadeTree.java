package app;

import dev.espalier.Agent;
import dev.espalier.ChildSpec;
import dev.espalier.DuplicateRegistry;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.Registry;
import dev.espalier.Siblings;
import dev.espalier.SupervisorSpec;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Supervision tree of {@code Arcade}.
 *
 * <pre>
 * Arcade      rest_for_one, at most 3 restarts in 5 s, stops with any significant child
 *   audit     Audit                                      permanent  shutdown 5 s
 *   games     Registry&lt;GameId, GameRef&gt;                  permanent  shutdown 5 s
 *   topics    DuplicateRegistry&lt;String, ArcadeTree&gt;      permanent  shutdown 5 s
 *   tasks     TaskSupervisor                             permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *   imports   TaskSupervisor                             permanent  shutdown infinity
 *     dynamic, at most 10 restarts in 60 s, at most 1000 tasks
 *   exports   TaskSupervisor                             permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *   config    Agent&lt;Settings&gt;                            transient  shutdown brutal_kill
 *   scores    Agent&lt;List&lt;? extends Map&lt;String, int[]&gt;&gt;&gt;  permanent  shutdown 5 s
 *   auditor   Agent&lt;AuditRef&gt;                            permanent  shutdown 5 s
 *   visits    Agent&lt;Integer&gt;                             transient  shutdown 5 s, significant
 *   visitors  Agent&lt;Integer&gt;                             permanent  shutdown 5 s
 *   players   Registry&lt;String, PlayerRef&gt;                permanent  shutdown 5 s
 *   views     DuplicateRegistry&lt;String, PlayerRef&gt;       permanent  shutdown 5 s
 *   game      Game                                       permanent  shutdown 5 s
 *   guests    DynamicSupervisor                          permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;name&gt;  Player                                     permanent  shutdown 5 s
 *   hall      Hall                                       permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     door    Door                                       permanent  shutdown 5 s
 *   shelf     Shelf&lt;String, ArcadeTree&gt;                  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Arcade}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"settings", "scores", "start", "notOurs"})
public final class ArcadeTree extends GeneratedTree {
  private final AuditRef audit;
  private final Registry<GameId, GameRef> games;
  private final DuplicateRegistry<String, ArcadeTree> topics;
  private final TaskSupervisor tasks;
  private final TaskSupervisor imports;
  private final TaskSupervisor exports;
  private final Agent<Settings> settings;
  private final Agent<@Nullable List<? extends Map<String, int[]>>> scores;
  private final Agent<AuditRef> auditor;
  private final Agent<Integer> visits;
  private final Agent<Integer> visitors;
  private final Registry<String, PlayerRef> players;
  private final DuplicateRegistry<String, PlayerRef> views;
  private final GameRef game;
  private final PlayerDynamicSupervisor guests;
  private final HallTree hall;
  private final ShelfRef<String, ArcadeTree> shelf;

  private ArcadeTree(SupervisorEndpoint place) {
    super(place);
    audit = AuditRef.of(place.worker("audit"));
    games = Registry.of(place.process("games"));
    topics = DuplicateRegistry.of(place.process("topics"));
    tasks = TaskSupervisor.of(place.process("tasks"));
    imports = TaskSupervisor.of(place.process("imports"));
    exports = TaskSupervisor.of(place.process("exports"));
    settings = Agent.of(place.process("config"));
    scores = Agent.of(place.process("scores"));
    auditor = Agent.of(place.process("auditor"));
    visits = Agent.of(place.process("visits"));
    visitors = Agent.of(place.process("visitors"));
    players = Registry.of(place.process("players"));
    views = DuplicateRegistry.of(place.process("views"));
    game = GameRef.of(place.worker("game"));
    guests = PlayerDynamicSupervisor.of(place.worker("guests"));
    hall = HallTree.of(place.supervisor("hall"));
    shelf = ShelfRef.of(place.worker("shelf"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param settings for {@code config}
   * @param scores for {@code scores}
   * @param start for {@code players}
   * @param notOurs for {@code game}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static ArcadeTree start(Settings settings,
      @Nullable List<? extends Map<String, int[]>> scores, String start, Agent<Long> notOurs) {
    return of(launch(spec(settings, scores, start, notOurs)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static ArcadeTree of(SupervisorEndpoint place) {
    return new ArcadeTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param settings for {@code config}
   * @param scores for {@code scores}
   * @param start for {@code players}
   * @param notOurs for {@code game}
   * @return the specification
   */
  public static SupervisorSpec spec(Settings settings,
      @Nullable List<? extends Map<String, int[]>> scores, String start, Agent<Long> notOurs) {
    Arcade factories = new Factories();

    return SupervisorSpec.named("Arcade")
        .strategy(Strategy.REST_FOR_ONE)
        .intensity(3, 5)
        .autoShutdown(AutoShutdown.ANY_SIGNIFICANT)
        .child(auditSpec())
        .child(gamesSpec())
        .child(topicsSpec())
        .child(tasksSpec())
        .child(importsSpec())
        .child(exportsSpec())
        .child(settingsSpec(settings))
        .child(scoresSpec(scores))
        .child(auditorSpec())
        .child(visitsSpec(factories))
        .child(visitorsSpec(factories))
        .child(playersSpec(factories, start))
        .child(viewsSpec(factories))
        .child(gameSpec(notOurs))
        .child(guestsSpec())
        .child(hallSpec())
        .child(shelfSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(ArcadeTree.class, "/META-INF/espalier/app.Arcade.md");
  }

  private static ChildSpec auditSpec() {
    return ChildSpec.worker(
            "audit",
            AuditRef.LIFECYCLE,
            start -> new Audit())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec gamesSpec() {
    return ChildSpec.registry("games")
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec topicsSpec() {
    return ChildSpec.duplicateRegistry("topics")
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec tasksSpec() {
    return ChildSpec.taskSupervisor("tasks")
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec importsSpec() {
    return ChildSpec.supervisor(
            "imports",
            siblings -> DynamicSupervisorSpec.named("imports")
                .intensity(10, 60)
                .maxChildren(1_000))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec exportsSpec() {
    return ChildSpec.taskSupervisor("exports")
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec settingsSpec(Settings settings) {
    return ChildSpec.agent(
            "config",
            start -> Agent.starting(settings))
        .restart(Restart.TRANSIENT)
        .shutdown(Shutdown.BRUTAL_KILL);
  }

  private static ChildSpec scoresSpec(@Nullable List<? extends Map<String, int[]>> scores) {
    return ChildSpec.agent(
            "scores",
            start -> Agent.starting(scores))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec auditorSpec() {
    return ChildSpec.agent(
            "auditor",
            start -> Agent.starting(AuditRef.of(start.sibling("audit"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec visitsSpec(Arcade factories) {
    return ChildSpec.agent(
            "visits",
            start -> factories.visits())
        .restart(Restart.TRANSIENT)
        .shutdown(5_000)
        .significant(true);
  }

  private static ChildSpec visitorsSpec(Arcade factories) {
    return ChildSpec.agent(
            "visitors",
            start -> factories.visitors(Agent.of(start.process("visits"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec playersSpec(Arcade factories, String start) {
    return ChildSpec.registry(
            "players",
            start2 -> factories.players(AuditRef.of(start2.sibling("audit")), start))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec viewsSpec(Arcade factories) {
    return ChildSpec.duplicateRegistry(
            "views",
            start -> factories.views())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec gameSpec(Agent<Long> notOurs) {
    return ChildSpec.worker(
            "game",
            GameRef.LIFECYCLE,
            start -> new Game(Registry.of(start.process("games")),
                Registry.of(start.process("players")), DuplicateRegistry.of(start.process("views")),
                TaskSupervisor.of(start.process("imports")), Agent.of(start.process("config")),
                Agent.of(start.process("visitors")), notOurs, start.process("topics")))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec guestsSpec() {
    return ChildSpec.supervisor(
            "guests",
            siblings -> DynamicSupervisorSpec.named("guests")
                .intensity(3, 5)
                .template((PlayerDynamicSupervisor.Arguments arguments) ->
                    guestsChild(arguments, siblings)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec guestsChild(PlayerDynamicSupervisor.Arguments arguments,
      Siblings siblings) {
    return ChildSpec.worker(
            "Player",
            PlayerRef.LIFECYCLE,
            start -> new Player(arguments.name(), Registry.of(siblings.process("players")),
                TaskSupervisor.of(siblings.process("tasks"))))
        .key(arguments.name())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec hallSpec() {
    return ChildSpec.supervisor(
            "hall",
            start -> HallTree.spec(TaskSupervisor.of(start.process("exports")),
                Agent.of(start.process("config"))))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec shelfSpec() {
    return ChildSpec.worker(
            "shelf",
            ShelfRef.<String, ArcadeTree>lifecycle(),
            start -> new Shelf<String, ArcadeTree>())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code audit}.
   *
   * @return its ref, valid across restarts
   */
  public AuditRef audit() {
    return audit;
  }

  /**
   * The registry {@code games}.
   *
   * @return what addresses it, valid across restarts
   */
  public Registry<GameId, GameRef> games() {
    return games;
  }

  /**
   * The registry {@code topics}.
   *
   * @return what addresses it, valid across restarts
   */
  public DuplicateRegistry<String, ArcadeTree> topics() {
    return topics;
  }

  /**
   * The task supervisor {@code tasks}.
   *
   * @return what addresses it, valid across restarts
   */
  public TaskSupervisor tasks() {
    return tasks;
  }

  /**
   * The task supervisor {@code imports}.
   *
   * @return what addresses it, valid across restarts
   */
  public TaskSupervisor imports() {
    return imports;
  }

  /**
   * The task supervisor {@code exports}.
   *
   * @return what addresses it, valid across restarts
   */
  public TaskSupervisor exports() {
    return exports;
  }

  /**
   * The agent {@code config}.
   *
   * @return what addresses it, valid across restarts
   */
  public Agent<Settings> settings() {
    return settings;
  }

  /**
   * The agent {@code scores}.
   *
   * @return what addresses it, valid across restarts
   */
  public Agent<@Nullable List<? extends Map<String, int[]>>> scores() {
    return scores;
  }

  /**
   * The agent {@code auditor}.
   *
   * @return what addresses it, valid across restarts
   */
  public Agent<AuditRef> auditor() {
    return auditor;
  }

  /**
   * The agent {@code visits}.
   *
   * @return what addresses it, valid across restarts
   */
  public Agent<Integer> visits() {
    return visits;
  }

  /**
   * The agent {@code visitors}.
   *
   * @return what addresses it, valid across restarts
   */
  public Agent<Integer> visitors() {
    return visitors;
  }

  /**
   * The registry {@code players}.
   *
   * @return what addresses it, valid across restarts
   */
  public Registry<String, PlayerRef> players() {
    return players;
  }

  /**
   * The registry {@code views}.
   *
   * @return what addresses it, valid across restarts
   */
  public DuplicateRegistry<String, PlayerRef> views() {
    return views;
  }

  /**
   * The child {@code game}.
   *
   * @return its ref, valid across restarts
   */
  public GameRef game() {
    return game;
  }

  /**
   * The dynamic supervisor {@code guests}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  public PlayerDynamicSupervisor guests() {
    return guests;
  }

  /**
   * The supervisor {@code hall}.
   *
   * @return the tree below it, valid across restarts
   */
  public HallTree hall() {
    return hall;
  }

  /**
   * The child {@code shelf}.
   *
   * @return its ref, valid across restarts
   */
  public ShelfRef<String, ArcadeTree> shelf() {
    return shelf;
  }

  /** Makes the start functions of {@code Arcade} callable. */
  private static final class Factories implements Arcade {
    @Override
    public Audit audit() {
      throw new IllegalStateException(
          "`audit` is started by the tree; use ArcadeTree.audit()");
    }

    @Override
    public Registry<GameId, GameRef> games() {
      throw new IllegalStateException(
          "`games` is started by the tree; use ArcadeTree.games()");
    }

    @Override
    public DuplicateRegistry<String, ArcadeTree> topics() {
      throw new IllegalStateException(
          "`topics` is started by the tree; use ArcadeTree.topics()");
    }

    @Override
    public TaskSupervisor tasks() {
      throw new IllegalStateException(
          "`tasks` is started by the tree; use ArcadeTree.tasks()");
    }

    @Override
    public TaskSupervisor imports() {
      throw new IllegalStateException(
          "`imports` is started by the tree; use ArcadeTree.imports()");
    }

    @Override
    public TaskSupervisor exports() {
      throw new IllegalStateException(
          "`exports` is started by the tree; use ArcadeTree.exports()");
    }

    @Override
    public Agent<Settings> settings() {
      throw new IllegalStateException(
          "`settings` is started by the tree; use ArcadeTree.settings()");
    }

    @Override
    public Agent<@Nullable List<? extends Map<String, int[]>>> scores() {
      throw new IllegalStateException(
          "`scores` is started by the tree; use ArcadeTree.scores()");
    }

    @Override
    public Agent<AuditRef> auditor() {
      throw new IllegalStateException(
          "`auditor` is started by the tree; use ArcadeTree.auditor()");
    }

    @Override
    public Game game() {
      throw new IllegalStateException(
          "`game` is started by the tree; use ArcadeTree.game()");
    }

    @Override
    public Player guests() {
      throw new IllegalStateException(
          "`guests` is started by the tree; use ArcadeTree.guests()");
    }

    @Override
    public Hall hall() {
      throw new IllegalStateException(
          "`hall` is started by the tree; use ArcadeTree.hall()");
    }

    @Override
    public Shelf<String, ArcadeTree> shelf() {
      throw new IllegalStateException(
          "`shelf` is started by the tree; use ArcadeTree.shelf()");
    }
  }
}
