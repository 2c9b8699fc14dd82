package app;

import dev.espalier.Agent;
import dev.espalier.CallFailedException;
import dev.espalier.Registry;
import dev.espalier.Signals;
import dev.espalier.Task;
import dev.espalier.TaskSupervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

public class Main {
  static final AtomicInteger STARTS = new AtomicInteger();

  private static final List<String> REPORT = new ArrayList<>();

  public static String run() throws Exception {
    REPORT.clear();
    STARTS.set(0);
    ArcadeTree.spec(new Settings(6)).children().forEach(child -> REPORT.add(child.toString()));
    try (ArcadeTree tree = ArcadeTree.start(new Settings(6))) {
      registries(tree);
      tasks(tree);
      agents(tree);
    }
    return String.join("\n", REPORT);
  }

  private static void registries(ArcadeTree tree) {
    GameId chess = new GameId("chess");
    REPORT.add("nothing found " + tree.games().lookup(chess).isEmpty());
    GameRef started = tree.open().start(chess);
    GameRef game = tree.games().lookup(chess).orElseThrow().value();
    REPORT.add("found " + game.equals(started) + ", score " + game.score());
    REPORT.add("under the topic " + tree.topics().lookup("scores").size());
    REPORT.add("audit " + tree.audit().notes());
    failed(game::crash);
    Optional<Registry.Entry<GameId, GameRef>> gone = tree.games().lookup(chess);
    REPORT.add("after its death " + gone + ", " + tree.topics().lookup("scores"));
  }

  private static void tasks(ArcadeTree tree) {
    TaskSupervisor imports = tree.imports();
    CountDownLatch held = new CountDownLatch(1);
    Task<String> first =
        imports.async(
            () -> {
              held.await();
              return imports.path();
            });
    try {
      imports.async(() -> 8);
    } catch (IllegalStateException e) {
      REPORT.add("full with " + imports.count());
    }
    held.countDown();
    REPORT.add("done in " + first.await());
  }

  private static void agents(ArcadeTree tree) {
    Agent<Settings> settings = tree.settings();
    settings.update(s -> new Settings(9));
    REPORT.add(settings.path() + " " + settings.<Settings>get(s -> s));
    crash(tree, settings);
    REPORT.add("as at first " + settings.<Settings>get(s -> s));
    Agent<Integer> visits = tree.visits();
    visits.update(n -> n + 100);
    REPORT.add("visits " + visits.<Integer>get(n -> n));
    crash(tree, visits);
    REPORT.add("started again " + visits.<Integer>get(n -> n));
    Signals.stop(settings);
    tree.supervisor().whichChildren();
    REPORT.add("transient, alive " + settings.isAlive());
  }

  private static void crash(ArcadeTree tree, Agent<?> agent) {
    failed(
        () ->
            agent.update(
                state -> {
                  throw new IllegalStateException("on purpose");
                }));
    tree.supervisor().whichChildren(); // answered when the restart is done
  }

  private static void failed(Runnable call) {
    try {
      call.run();
      REPORT.add("no failure");
    } catch (CallFailedException e) {
      REPORT.add("failed " + e.reason());
    }
  }
}
