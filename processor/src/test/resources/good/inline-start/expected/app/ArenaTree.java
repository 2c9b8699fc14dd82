package app;

import dev.espalier.Agent;
import dev.espalier.ChildSpec;
import dev.espalier.DynamicSupervisorSpec;
import dev.espalier.PartitionSupervisorRef;
import dev.espalier.PartitionSupervisorSpec;
import dev.espalier.ProcessRef;
import dev.espalier.Registry;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Arena}.
 *
 * <pre>
 * Arena         one_for_one, at most 3 restarts in 5 s, stops with any significant child
 *   seats       Registry&lt;String, Integer&gt;    permanent  shutdown 5 s
 *   scores      Agent&lt;Map&lt;String, Integer&gt;&gt;  permanent  shutdown 5 s
 *   referee     Referee                      transient  shutdown 5 s, significant
 *   practice    Session                      permanent  shutdown 5 s
 *   finale      Session                      permanent  shutdown 5 s
 *   replay      Session                      permanent  shutdown 5 s
 *   warmUp      Session                      permanent  shutdown 5 s
 *   clock       Clock                        permanent  shutdown 5 s
 *   sessions    DynamicSupervisor            permanent  shutdown infinity
 *     dynamic, at most 3 restarts in 5 s
 *     &lt;number&gt;  Session                      permanent  shutdown 5 s
 *   tables      PartitionSupervisor          permanent  shutdown infinity
 *     one_for_one, at most 3 restarts in 5 s
 *     0..3      Session                      permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Arena}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"name", "recording"})
final class ArenaTree extends GeneratedTree {
  private final Registry<String, Integer> seats;
  private final Agent<Map<String, Integer>> scores;
  private final RefereeRef referee;
  private final SessionRef practice;
  private final SessionRef finale;
  private final SessionRef replay;
  private final SessionRef warmUp;
  private final ProcessRef clock;
  private final SessionDynamicSupervisor sessions;
  private final PartitionSupervisorRef<SessionRef> tables;

  private ArenaTree(SupervisorEndpoint place) {
    super(place);
    seats = Registry.of(place.process("seats"));
    scores = Agent.of(place.process("scores"));
    referee = RefereeRef.of(place.worker("referee"));
    practice = SessionRef.of(place.worker("practice"));
    finale = SessionRef.of(place.worker("finale"));
    replay = SessionRef.of(place.worker("replay"));
    warmUp = SessionRef.of(place.worker("warmUp"));
    clock = place.process("clock");
    sessions = SessionDynamicSupervisor.of(place.worker("sessions"));
    tables = PartitionSupervisorRef.of(place.process("tables"), SessionRef::of);
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param name for {@code practice}, {@code finale}, {@code warmUp}, {@code tables}
   * @param recording for {@code replay}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static ArenaTree start(String name, CompletableFuture<String> recording) {
    return of(launch(spec(name, recording)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static ArenaTree of(SupervisorEndpoint place) {
    return new ArenaTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param name for {@code practice}, {@code finale}, {@code warmUp}, {@code tables}
   * @param recording for {@code replay}
   * @return the specification
   */
  static SupervisorSpec spec(String name, CompletableFuture<String> recording) {
    Arena factories = new Factories();

    return SupervisorSpec.named("Arena")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .autoShutdown(AutoShutdown.ANY_SIGNIFICANT)
        .child(seatsSpec())
        .child(scoresSpec(factories))
        .child(refereeSpec())
        .child(practiceSpec(name))
        .child(finaleSpec(name))
        .child(replaySpec(factories, recording))
        .child(warmUpSpec(factories, name))
        .child(clockSpec())
        .child(sessionsSpec())
        .child(tablesSpec(name))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(ArenaTree.class, "/META-INF/espalier/app.Arena.md");
  }

  private static ChildSpec seatsSpec() {
    return ChildSpec.registry("seats")
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  private static ChildSpec scoresSpec(Arena factories) {
    return ChildSpec.agent(
            "scores",
            start -> factories.scores())
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  private static ChildSpec refereeSpec() {
    return ChildSpec.worker(
            "referee",
            RefereeRef.LIFECYCLE,
            start -> new Referee(start.self()))
        .restart(Restart.TRANSIENT)
        .shutdown(5_000)
        .significant(true)
        .inlineStart(true);
  }

  private static ChildSpec practiceSpec(String name) {
    return ChildSpec.worker(
            "practice",
            SessionRef.LIFECYCLE,
            start -> new Session(name))
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  private static ChildSpec finaleSpec(String name) {
    return ChildSpec.worker(
            "finale",
            SessionRef.LIFECYCLE,
            start -> new Session(name))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec replaySpec(Arena factories, CompletableFuture<String> recording) {
    return ChildSpec.worker(
            "replay",
            SessionRef.LIFECYCLE,
            start -> factories.replay(recording))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec warmUpSpec(Arena factories, String name) {
    return ChildSpec.worker(
            "warmUp",
            SessionRef.LIFECYCLE,
            start -> factories.warmUp(name))
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  private static ChildSpec clockSpec() {
    return ChildSpec.worker(
            "clock",
            start -> new Clock())
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  private static ChildSpec sessionsSpec() {
    return ChildSpec.supervisor(
            "sessions",
            siblings -> DynamicSupervisorSpec.named("sessions")
                .intensity(3, 5)
                .template((SessionDynamicSupervisor.Arguments arguments) ->
                    sessionsChild(arguments)))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec sessionsChild(SessionDynamicSupervisor.Arguments arguments) {
    return ChildSpec.worker(
            "Session",
            SessionRef.LIFECYCLE,
            start -> new Session(arguments.number(), arguments.name()))
        .key(arguments.number())
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  private static ChildSpec tablesSpec(String name) {
    return ChildSpec.supervisor(
            "tables",
            siblings -> PartitionSupervisorSpec.named("tables", partition -> tablesPartition(name))
                .partitions(4)
                .strategy(Strategy.ONE_FOR_ONE)
                .intensity(3, 5))
        .restart(Restart.PERMANENT)
        .shutdown(Shutdown.INFINITY);
  }

  private static ChildSpec tablesPartition(String name) {
    return ChildSpec.worker(
            "Session",
            SessionRef.LIFECYCLE,
            start -> new Session(name))
        .restart(Restart.PERMANENT)
        .shutdown(5_000)
        .inlineStart(true);
  }

  /**
   * The registry {@code seats}.
   *
   * @return what addresses it, valid across restarts
   */
  Registry<String, Integer> seats() {
    return seats;
  }

  /**
   * The agent {@code scores}.
   *
   * @return what addresses it, valid across restarts
   */
  Agent<Map<String, Integer>> scores() {
    return scores;
  }

  /**
   * The child {@code referee}.
   *
   * @return its ref, valid across restarts
   */
  RefereeRef referee() {
    return referee;
  }

  /**
   * The child {@code practice}.
   *
   * @return its ref, valid across restarts
   */
  SessionRef practice() {
    return practice;
  }

  /**
   * The child {@code finale}.
   *
   * @return its ref, valid across restarts
   */
  SessionRef finale() {
    return finale;
  }

  /**
   * The child {@code replay}.
   *
   * @return its ref, valid across restarts
   */
  SessionRef replay() {
    return replay;
  }

  /**
   * The child {@code warmUp}.
   *
   * @return its ref, valid across restarts
   */
  SessionRef warmUp() {
    return warmUp;
  }

  /**
   * The child {@code clock}.
   *
   * @return its ref, valid across restarts
   */
  ProcessRef clock() {
    return clock;
  }

  /**
   * The dynamic supervisor {@code sessions}.
   *
   * @return what starts and finds its children, valid across restarts
   */
  SessionDynamicSupervisor sessions() {
    return sessions;
  }

  /**
   * The partition supervisor {@code tables}.
   *
   * @return what finds its partitions, valid across restarts
   */
  PartitionSupervisorRef<SessionRef> tables() {
    return tables;
  }

  /** Makes the start functions of {@code Arena} callable. */
  private static final class Factories implements Arena {
    @Override
    public Registry<String, Integer> seats() {
      throw new IllegalStateException(
          "`seats` is started by the tree; use ArenaTree.seats()");
    }

    @Override
    public Referee referee() {
      throw new IllegalStateException(
          "`referee` is started by the tree; use ArenaTree.referee()");
    }

    @Override
    public Session practice() {
      throw new IllegalStateException(
          "`practice` is started by the tree; use ArenaTree.practice()");
    }

    @Override
    public Session finale() {
      throw new IllegalStateException(
          "`finale` is started by the tree; use ArenaTree.finale()");
    }

    @Override
    public Clock clock() {
      throw new IllegalStateException(
          "`clock` is started by the tree; use ArenaTree.clock()");
    }

    @Override
    public Session sessions() {
      throw new IllegalStateException(
          "`sessions` is started by the tree; use ArenaTree.sessions()");
    }

    @Override
    public Session tables() {
      throw new IllegalStateException(
          "`tables` is started by the tree; use ArenaTree.tables()");
    }
  }
}
