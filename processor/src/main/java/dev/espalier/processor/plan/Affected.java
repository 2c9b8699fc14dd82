package dev.espalier.processor.plan;

import dev.espalier.processor.model.ChildMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * Who shares the fate of a child that crashes, by the strategy of their supervisor.
 *
 * @param restarted what is stopped and restarted with it
 * @param dropped what is stopped with it and, being temporary, not restarted
 */
record Affected(List<String> restarted, List<String> dropped) {

  static Affected none() {
    return new Affected(List.of(), List.of());
  }

  /** What shares the fate of one partition: partitions, by their numbers. */
  static Affected withAll(String numbers) {
    return new Affected(List.of(numbers), List.of());
  }

  static Affected by(List<ChildMethod> children, int crashed, String strategy) {
    if (children.get(crashed).restart().equals("TEMPORARY")) {
      return none(); // it is forgotten, whatever the strategy
    }
    int first =
        switch (strategy) {
          case "ONE_FOR_ALL" -> 0;
          case "REST_FOR_ONE" -> crashed + 1;
          default -> children.size();
        };
    List<String> restarted = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (int i = first; i < children.size(); i++) {
      if (i != crashed) {
        ChildMethod other = children.get(i);
        (other.restart().equals("TEMPORARY") ? dropped : restarted).add(other.id());
      }
    }
    return new Affected(List.copyOf(restarted), List.copyOf(dropped));
  }

  /** The same with paths instead of ids. */
  Affected in(String prefix) {
    return new Affected(
        restarted.stream().map(id -> prefix + id).toList(),
        dropped.stream().map(id -> prefix + id).toList());
  }
}
