package dev.espalier.processor.plan;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Product;
import java.util.ArrayList;
import java.util.List;

/**
 * Who shares the fate of a child that crashes, by the strategy of their supervisor.
 *
 * @param restarted what is stopped and restarted with it
 * @param dropped what is stopped with it and not restarted: what is temporary, or was started on
 *     demand
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
    for (int i = 0; i < children.size(); i++) {
      ChildMethod child = children.get(i);
      boolean stops = i >= first && i != crashed;
      if (stops && child.restart().equals("TEMPORARY")) {
        dropped.add(child.id());
      } else if (stops || i == crashed) {
        if (stops) {
          restarted.add(child.id());
        }
        dropped.addAll(startedOnDemand(child, child.id()));
      }
    }
    return new Affected(List.copyOf(restarted), List.copyOf(dropped));
  }

  /** What nobody starts again when the supervisors above it begin anew. */
  private static List<String> startedOnDemand(ChildMethod child, String path) {
    if (child.product() instanceof Product.Dynamic dynamic) {
      return List.of(path + "/" + dynamic.anyChild());
    }
    if (child.product() instanceof Product.BuiltIn.Tasks) {
      return List.of(path + "/*");
    }
    if (child.product() instanceof Product.Partitioned partitioned) {
      String numbers = Drawing.numbers(partitioned.partitioning());
      return startedOnDemand(child.eachPartition(), path + "/" + numbers);
    }
    return child.product() instanceof Product.Supervisor nested
        ? nested.nested().children().stream()
            .flatMap(below -> startedOnDemand(below, path + "/" + below.id()).stream())
            .toList()
        : List.of();
  }

  /** The same with paths instead of ids. */
  Affected in(String prefix) {
    return new Affected(
        restarted.stream().map(id -> prefix + id).toList(),
        dropped.stream().map(id -> prefix + id).toList());
  }
}
