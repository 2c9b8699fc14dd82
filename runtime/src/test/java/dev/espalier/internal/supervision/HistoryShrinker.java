package dev.espalier.internal.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing {@link History} smaller for as long as it fails: fewer steps, simpler steps,
 * fewer processes.
 */
final class HistoryShrinker {
  private final Predicate<History> fails;

  HistoryShrinker(Predicate<History> fails) {
    this.fails = fails;
  }

  /** The smallest failing history on the way down. */
  History shrink(History history) {
    History best = history;
    History former;
    do {
      former = best;
      best = withFewerSteps(best);
      best = withSimplerSteps(best);
      best = withFewerProcesses(best);
    } while (!best.equals(former));
    return best;
  }

  private History withFewerSteps(History history) {
    History best = history;
    for (int size = best.steps().size(); size >= 1; size /= 2) {
      for (int from = best.steps().size() - size; from >= 0; from -= size) {
        List<History.Step> steps = new ArrayList<>(best.steps());
        steps.subList(from, from + size).clear();
        best = better(best, new History(best.tree(), steps, best.order()));
        from = Math.min(from, best.steps().size());
      }
    }
    return best;
  }

  private History withSimplerSteps(History history) {
    History best = history;
    for (int i = 0; i < best.steps().size(); i++) {
      History.Step step = best.steps().get(i);
      if (step.messages() != History.ALL) {
        List<History.Step> steps = new ArrayList<>(best.steps());
        steps.set(i, new History.Step(step.deed(), History.ALL));
        best = better(best, new History(best.tree(), steps, best.order()));
      }
    }
    return best;
  }

  private History withFewerProcesses(History history) {
    History best = history;
    for (SimNode.Supervising smaller : smaller(best.tree())) {
      best = better(best, new History(smaller, best.steps(), best.order()));
    }
    return best;
  }

  /** All trees with one process less, with what is below it; a pool has none to spare. */
  private static List<SimNode.Supervising> smaller(SimNode.Supervising tree) {
    return switch (tree) {
      case SimNode.Supervisor supervisor -> smaller(supervisor);
      case SimNode.Pool ignored -> List.of();
    };
  }

  private static List<SimNode.Supervising> smaller(SimNode.Supervisor tree) {
    List<SimNode.Supervising> all = new ArrayList<>();
    for (int i = 0; i < tree.children().size(); i++) {
      List<SimNode> without = new ArrayList<>(tree.children());
      SimNode child = without.remove(i);
      all.add(with(tree, without));
      if (child instanceof SimNode.Supervising supervising) {
        for (SimNode.Supervising one : smaller(supervising)) {
          List<SimNode> replaced = new ArrayList<>(tree.children());
          replaced.set(i, one);
          all.add(with(tree, replaced));
        }
      }
    }
    return all;
  }

  private static SimNode.Supervisor with(SimNode.Supervisor sup, List<SimNode> children) {
    return new SimNode.Supervisor(
        sup.id(),
        sup.terms(),
        sup.strategy(),
        sup.maxRestarts(),
        sup.maxSeconds(),
        sup.autoShutdown(),
        children);
  }

  private History better(History best, History candidate) {
    return fails.test(candidate) ? candidate : best;
  }
}
