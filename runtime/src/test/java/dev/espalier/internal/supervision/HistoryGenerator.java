package dev.espalier.internal.supervision;

import dev.espalier.ChildSpec;
import dev.espalier.ExitReason;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes {@link History histories} of a seed. */
final class HistoryGenerator {
  private static final int STEPS = 60;
  private static final List<String> IN_POOL = List.of("x", "y", "z");
  private static final List<String> KEYS = List.of("k", "k", "k", "l");
  private static final List<AutoShutdown> AUTO =
      List.of(AutoShutdown.ANY_SIGNIFICANT, AutoShutdown.ALL_SIGNIFICANT);
  private static final List<Integer> SHUTDOWNS =
      List.of(5_000, 5_000, Shutdown.INFINITY, Shutdown.BRUTAL_KILL, 80, 0);

  private final SplittableRandom random;
  private final List<String> supervisors = new ArrayList<>();
  private final List<String> workers = new ArrayList<>();
  private final Map<String, AutoShutdown> pools = new LinkedHashMap<>();

  private HistoryGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static History of(long seed) {
    return new HistoryGenerator(seed).history();
  }

  private History history() {
    SimNode.Supervising tree =
        chance(10)
            ? pool("root", "root", Restart.PERMANENT, false)
            : supervisor("root", "root", Restart.PERMANENT, false, 0);
    List<History.Step> steps = new ArrayList<>();
    for (String pool : pools.keySet()) {
      for (int i = random.nextInt(5); i > 0; i--) {
        steps.add(step(new History.Deed.Ask(pool, startInPool(pool))));
      }
    }
    for (int i = 0; i < STEPS; i++) {
      steps.add(step(deed()));
      if (!pools.isEmpty() && chance(1)) {
        steps.addAll(keyWhileRestarting(one(List.copyOf(pools.keySet()))));
      }
    }
    return new History(tree, steps, random.nextLong());
  }

  /**
   * Somebody wants a key while a restart of the child that has it fails: rare if left to chance.
   */
  private List<History.Step> keyWhileRestarting(String pool) {
    String path = pool + "/x";
    List<History.Deed> deeds =
        List.of(
            new History.Deed.Ask(
                pool,
                new Request.StartChild(worker("x", Restart.PERMANENT, false).spec().key("k"))),
            new History.Deed.Hold(path),
            new History.Deed.Kill(path),
            new History.Deed.Ask(pool, startInPool(pool)),
            new History.Deed.Release(SimTree.Outcome.ERROR));
    return deeds.stream().map(deed -> new History.Step(deed, History.ALL)).toList();
  }

  private History.Step step(History.Deed deed) {
    return new History.Step(deed, chance(60) ? random.nextInt(7) : History.ALL);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  // ---------------------------------------------------------------------------------- trees

  private SimNode.Supervisor supervisor(
      String id, String path, Restart restart, boolean significant, int depth) {
    supervisors.add(path);
    AutoShutdown auto = autoShutdown();
    List<SimNode> children = new ArrayList<>();
    int count = random.nextInt(depth == 0 ? 1 : 0, 5);
    for (int i = 0; i < count; i++) {
      children.add(child("abcde".substring(i, i + 1), path, auto, depth));
    }
    return new SimNode.Supervisor(
        id,
        new SimNode.Terms(restart, shutdownOfSupervisor(), significant),
        one(List.of(Strategy.values())),
        maxRestarts(depth == 0),
        100,
        auto,
        children);
  }

  /** A pool; what can be started in it is known from the beginning, so that it can be addressed. */
  private SimNode.Pool pool(String id, String path, Restart restart, boolean significant) {
    supervisors.add(path);
    AutoShutdown auto = autoShutdown();
    pools.put(path, auto);
    IN_POOL.forEach(worker -> workers.add(path + "/" + worker));
    workers.add(path + "/s/a");
    return new SimNode.Pool(
        id,
        new SimNode.Terms(restart, shutdownOfSupervisor(), significant),
        maxRestarts(path.equals("root")),
        100,
        chance(50) ? Integer.MAX_VALUE : random.nextInt(6),
        auto,
        worker("x", Restart.PERMANENT, false));
  }

  private AutoShutdown autoShutdown() {
    return chance(60) ? AutoShutdown.NEVER : one(AUTO);
  }

  private int shutdownOfSupervisor() {
    return chance(75) ? Shutdown.INFINITY : one(List.of(Shutdown.BRUTAL_KILL, 60, 5_000));
  }

  private int maxRestarts(boolean atRoot) {
    return chance(atRoot ? 80 : 30) ? 30 : random.nextInt(5);
  }

  private SimNode child(String id, String parent, AutoShutdown auto, int depth) {
    Restart restart =
        chance(50) ? Restart.PERMANENT : one(List.of(Restart.TRANSIENT, Restart.TEMPORARY));
    boolean significant = auto != AutoShutdown.NEVER && restart != Restart.PERMANENT && chance(50);
    String path = parent + "/" + id;
    if (chance(12)) {
      return pool(id, path, restart, significant);
    }
    if (depth < 3 && chance(30)) {
      return supervisor(id, path, restart, significant, depth + 1);
    }
    workers.add(path);
    return worker(id, restart, significant);
  }

  private SimNode.Worker worker(String id, Restart restart, boolean significant) {
    boolean slow = chance(20);
    return new SimNode.Worker(
        id,
        new SimNode.Terms(restart, one(SHUTDOWNS), significant),
        slow || chance(50),
        slow ? one(List.of(50, 5_000)) : 0);
  }

  // ---------------------------------------------------------------------------------- deeds

  private History.Deed deed() {
    int dice = random.nextInt(100);
    if (dice < 35) {
      return new History.Deed.Exit(child(), reason());
    } else if (dice < 45) {
      return new History.Deed.Kill(chance(70) ? child() : one(supervisors));
    } else if (dice < 80) {
      String path = one(supervisors);
      return pools.containsKey(path) ? poolDeed(path) : new History.Deed.Ask(path, request());
    } else if (dice < 82) {
      return new History.Deed.Stop(one(supervisors), reason());
    } else if (dice < 90) {
      return new History.Deed.Arm(
          chance(80) ? child() : one(supervisors),
          random.nextInt(1, 4),
          chance(70) ? SimTree.Outcome.ERROR : SimTree.Outcome.IGNORE);
    } else if (dice < 94) {
      return new History.Deed.Hold(chance(80) ? child() : one(supervisors));
    } else if (dice < 98) {
      return new History.Deed.Release(one(List.of(SimTree.Outcome.values())));
    }
    return new History.Deed.Wait(random.nextInt(90_000));
  }

  private String child() {
    return workers.isEmpty() || chance(10) ? one(supervisors) + "/x" : one(workers);
  }

  private ExitReason reason() {
    return one(
        List.of(
            ExitReason.normal(),
            ExitReason.shutdown(),
            ExitReason.shutdown("x"),
            ExitReason.because("boom"),
            ExitReason.because("boom")));
  }

  private Request request() {
    String id = one(List.of("a", "b", "c", "d", "x", "y"));
    return switch (random.nextInt(15)) {
      case 0, 1, 2 -> {
        ChildSpec spec = worker(id, one(List.of(Restart.values())), chance(10)).spec();
        yield new Request.StartChild(chance(3) ? spec.key(one(KEYS)) : spec);
      }
      case 3, 4, 5 -> new Request.TerminateChild(id);
      case 6, 7 -> new Request.RestartChild(id);
      case 8 -> new Request.DeleteChild(id);
      case 9 -> new Request.WhichChildren();
      case 10 -> new Request.CountChildren();
      case 11 -> new Request.WhichChild(id);
      case 12 -> Request.Inspect.all();
      case 13 -> new Request.TerminateKey(one(KEYS));
      default -> new Request.GetChildSpec(id);
    };
  }

  private History.Deed poolDeed(String pool) {
    int dice = random.nextInt(100);
    if (dice < 45) {
      return new History.Deed.Ask(pool, startInPool(pool));
    } else if (dice < 53) {
      return new History.Deed.Ask(pool, new Request.TerminateKey(one(KEYS)));
    } else if (dice < 80) {
      String process = chance(90) ? pool + "/" + one(IN_POOL) : child();
      return new History.Deed.Terminate(pool, process, chance(70) ? 0 : random.nextInt(3));
    } else if (dice < 95) {
      return new History.Deed.Ask(
          pool, chance(50) ? new Request.WhichChildren() : new Request.CountChildren());
    }
    return new History.Deed.Ask(
        pool, chance(50) ? new Request.WhichInstance(one(KEYS), null) : request());
  }

  private Request startInPool(String pool) {
    ChildSpec spec = childOfPool(pool);
    return new Request.StartChild(chance(70) ? spec.key(one(KEYS)) : spec);
  }

  /** Some of these contradict the pool. */
  private ChildSpec childOfPool(String pool) {
    boolean significant = chance(pools.get(pool) == AutoShutdown.NEVER ? 3 : 60);
    Restart restart =
        significant && chance(95)
            ? one(List.of(Restart.TRANSIENT, Restart.TEMPORARY))
            : one(List.of(Restart.values()));
    if (chance(85)) {
      return worker(one(IN_POOL), restart, significant).spec();
    }
    SimNode.Worker below = worker("a", one(List.of(Restart.values())), false);
    return new SimNode.Supervisor(
            "s",
            new SimNode.Terms(restart, shutdownOfSupervisor(), significant),
            Strategy.ONE_FOR_ONE,
            1,
            100,
            AutoShutdown.NEVER,
            List.of(below))
        .spec();
  }
}
