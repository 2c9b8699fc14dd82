package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one simulated tree: somebody does something, some messages are handled, somebody
 * does the next thing. Running it again gives the same.
 *
 * @param tree the tree
 * @param steps what is done to it
 * @param order the seed of the order in which processes go on
 */
record History(SimNode.Supervising tree, List<Step> steps, long order) {

  /** Everything that waits is handled before the next step. */
  static final int ALL = Integer.MAX_VALUE;

  /**
   * One thing that is done.
   *
   * @param deed what
   * @param messages how many messages are handled before the next step
   */
  record Step(Deed deed, int messages) {
    @Override
    public String toString() {
      return deed + (messages == ALL ? "" : ", then " + messages + " messages");
    }
  }

  /** Something that can be done to a tree. */
  sealed interface Deed {

    /** A worker ends itself. */
    record Exit(String path, ExitReason reason) implements Deed {}

    /** Somebody kills a process. */
    record Kill(String path) implements Deed {}

    /** Somebody asks a supervisor. */
    record Ask(String path, Request request) implements Deed {}

    /**
     * Somebody asks a pool to stop a process: the one that has lived at {@code process} before so
     * many others.
     */
    record Terminate(String path, String process, int others) implements Deed {}

    /** Somebody stops a supervisor. */
    record Stop(String path, ExitReason reason) implements Deed {}

    /** The next starts there will fail or decline. */
    record Arm(String path, int count, SimTree.Outcome outcome) implements Deed {}

    /** The next start there will hang. */
    record Hold(String path) implements Deed {}

    /** The start that hangs goes on. */
    record Release(SimTree.Outcome outcome) implements Deed {}

    /** Time passes. */
    record Wait(long millis) implements Deed {}
  }

  /**
   * What came of it.
   *
   * @param events how many events the supervisors have taken
   * @param failure what went wrong; null if nothing did
   */
  record Result(long events, @Nullable Throwable failure) {}

  /** Runs it from the start of the tree to its end and checks all invariants. */
  Result run(SimTree.Tamper tamper) {
    Invariants invariants = new Invariants();
    try {
      new Run(invariants, tamper).all();
      return new Result(invariants.events(), null);
    } catch (RuntimeException | AssertionError failure) {
      return new Result(invariants.events(), failure);
    }
  }

  private final class Run {
    private final SimTree tree;
    private final List<SimSupervisor.Ask> asked = new ArrayList<>();

    Run(Invariants invariants, SimTree.Tamper tamper) {
      SplittableRandom random = new SplittableRandom(order);
      this.tree = new SimTree(new SimScheduler(random::nextInt), invariants, tamper);
    }

    void all() {
      tree.start(History.this.tree);
      tree.scheduler().run();
      for (Step step : steps) {
        apply(step.deed());
        if (step.messages() == ALL) {
          tree.scheduler().run();
        } else {
          for (int i = 0; i < step.messages(); i++) {
            tree.scheduler().step();
          }
        }
      }
      tree.unhold();
      tree.release(SimTree.Outcome.START);
      tree.scheduler().run();
      tree.root().stop(ExitReason.shutdown());
      tree.scheduler().run();
      if (!tree.living().isEmpty()) {
        throw new Ledger.Violation("alive after the end of the tree: " + tree.living());
      }
      for (SimSupervisor.Ask ask : asked) {
        if (ask.answer() == null) {
          throw new Ledger.Violation("never answered: " + ask);
        }
      }
    }

    private void apply(Deed deed) {
      switch (deed) {
        case Deed.Exit exit -> {
          if (tree.newest(exit.path()) instanceof SimWorker worker) {
            worker.exit(exit.reason());
          }
        }
        case Deed.Kill kill -> {
          SimProcess process = tree.newest(kill.path());
          if (process != null) {
            process.kill();
          }
        }
        case Deed.Ask ask -> {
          if (tree.newest(ask.path()) instanceof SimSupervisor supervisor) {
            asked.add(supervisor.ask(ask.request()));
          }
        }
        case Deed.Terminate end -> {
          SimProcess process = tree.former(end.process(), end.others());
          if (tree.newest(end.path()) instanceof SimSupervisor pool && process != null) {
            boolean alive = process.state() != SimProcess.State.DEAD;
            asked.add(pool.ask(new Request.TerminateProcess(process.incarnation(), alive)));
          }
        }
        case Deed.Stop stop -> {
          if (tree.newest(stop.path()) instanceof SimSupervisor supervisor) {
            supervisor.stop(stop.reason());
          }
        }
        case Deed.Arm arm -> tree.arm(arm.path(), arm.count(), arm.outcome());
        case Deed.Hold hold -> {
          if (tree.held() == null) {
            tree.hold(hold.path());
          }
        }
        case Deed.Release release -> tree.release(release.outcome());
        case Deed.Wait time -> tree.scheduler().runFor(time.millis());
      }
    }
  }

  /** The history in words, for whoever has to understand a failure. */
  String inWords() {
    StringBuilder words = new StringBuilder();
    words.append("tree, in the order of seed ").append(order).append('\n');
    draw(tree, "  ", words);
    words.append("steps\n");
    steps.forEach(step -> words.append("  ").append(step).append('\n'));
    return words.toString();
  }

  private static void draw(SimNode node, String indent, StringBuilder words) {
    switch (node) {
      case SimNode.Worker worker -> words.append(indent).append(worker).append('\n');
      case SimNode.Pool pool -> words.append(indent).append(pool).append('\n');
      case SimNode.Supervisor sup -> {
        words
            .append(indent)
            .append(
                String.join(
                    " ",
                    sup.id(),
                    sup.strategy().toString(),
                    sup.maxRestarts() + "/" + sup.maxSeconds() + "s",
                    sup.autoShutdown().toString(),
                    sup.terms().toString()))
            .append('\n');
        sup.children().forEach(child -> draw(child, indent + "  ", words));
      }
    }
  }
}
