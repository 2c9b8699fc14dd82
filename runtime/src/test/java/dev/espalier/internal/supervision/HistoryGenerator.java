package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes {@link History histories} of a seed. */
final class HistoryGenerator {
  private static final int STEPS = 60;

  private final SplittableRandom random;
  private final List<String> supervisors = new ArrayList<>();
  private final List<String> workers = new ArrayList<>();

  private HistoryGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static History of(long seed) {
    return new HistoryGenerator(seed).history();
  }

  private History history() {
    SimNode.Supervisor tree = supervisor("root", "root", Restart.PERMANENT, false, 0);
    List<History.Step> steps = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      steps.add(new History.Step(deed(), chance(60) ? random.nextInt(7) : History.ALL));
    }
    return new History(tree, steps, random.nextLong());
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
    AutoShutdown auto = chance(70) ? AutoShutdown.NEVER : one(List.of(AutoShutdown.values()));
    List<SimNode> children = new ArrayList<>();
    int count = random.nextInt(depth == 0 ? 1 : 0, 5);
    for (int i = 0; i < count; i++) {
      children.add(child("abcde".substring(i, i + 1), path, auto, depth));
    }
    int shutdown = chance(15) ? Shutdown.BRUTAL_KILL : Shutdown.INFINITY;
    return new SimNode.Supervisor(
        id,
        new SimNode.Terms(restart, shutdown, significant),
        one(List.of(Strategy.values())),
        chance(depth == 0 ? 80 : 30) ? 30 : random.nextInt(5),
        100,
        auto,
        children);
  }

  private SimNode child(String id, String parent, AutoShutdown auto, int depth) {
    Restart restart =
        chance(50) ? Restart.PERMANENT : one(List.of(Restart.TRANSIENT, Restart.TEMPORARY));
    boolean significant = auto != AutoShutdown.NEVER && restart != Restart.PERMANENT && chance(50);
    String path = parent + "/" + id;
    if (depth < 3 && chance(30)) {
      return supervisor(id, path, restart, significant, depth + 1);
    }
    workers.add(path);
    return worker(id, restart, significant);
  }

  private SimNode.Worker worker(String id, Restart restart, boolean significant) {
    boolean slow = chance(10);
    int shutdown = slow ? 80 : one(List.of(5_000, Shutdown.INFINITY, Shutdown.BRUTAL_KILL, 0));
    return new SimNode.Worker(
        id,
        new SimNode.Terms(restart, shutdown, significant),
        slow || chance(50),
        slow ? 5_000 : 0);
  }

  // ---------------------------------------------------------------------------------- deeds

  private History.Deed deed() {
    int dice = random.nextInt(100);
    if (dice < 35) {
      return new History.Deed.Exit(child(), reason());
    } else if (dice < 45) {
      return new History.Deed.Kill(chance(70) ? child() : one(supervisors));
    } else if (dice < 80) {
      return new History.Deed.Ask(one(supervisors), request());
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
    return switch (random.nextInt(12)) {
      case 0, 1, 2 ->
          new Request.StartChild(worker(id, one(List.of(Restart.values())), chance(10)).spec());
      case 3, 4, 5 -> new Request.TerminateChild(id);
      case 6, 7 -> new Request.RestartChild(id);
      case 8 -> new Request.DeleteChild(id);
      case 9 -> new Request.WhichChildren();
      case 10 -> new Request.CountChildren();
      default -> new Request.GetChildSpec(id);
    };
  }
}
