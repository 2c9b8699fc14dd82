package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which children of a supervisor need which others, whatever their order; the graph behind the
 * rules on cycles and on start order.
 */
final class Siblings {

  private final List<ChildMethod> children;
  private final List<List<Integer>> needs = new ArrayList<>();

  Siblings(SupervisorModel supervisor) {
    this.children = supervisor.children();
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < children.size(); i++) {
      List<Integer> ofChild = new ArrayList<>();
      for (Supply supply : wiring.supplies(i)) {
        ChildMethod needed = needed(supply);
        boolean other = needed != null && !needed.equals(children.get(i));
        if (other && !ofChild.contains(children.indexOf(needed))) {
          ofChild.add(children.indexOf(needed));
        }
      }
      needs.add(ofChild);
    }
  }

  /** The places of the children that a child needs. */
  List<Integer> needs(int child) {
    return needs.get(child);
  }

  /** The sibling that a supply stands for, null if it is something else. */
  static @Nullable ChildMethod needed(Supply supply) {
    if (supply instanceof Supply.Sibling sibling) {
      return sibling.child();
    }
    if (supply instanceof Supply.PlainRef process) {
      return process.child();
    }
    return supply instanceof Supply.TooLate late ? late.child() : null;
  }

  /** A shortest way from a child back to itself, both ends included; empty if there is none. */
  List<ChildMethod> cycleFrom(int start) {
    List<List<Integer>> paths = new ArrayList<>();
    List<Integer> visited = new ArrayList<>();
    paths.add(List.of(start));
    for (int i = 0; i < paths.size(); i++) {
      List<Integer> path = paths.get(i);
      for (int next : needs.get(path.get(path.size() - 1))) {
        List<Integer> longer = new ArrayList<>(path);
        longer.add(next);
        if (next == start) {
          return longer.stream().map(children::get).toList();
        }
        if (!visited.contains(next)) {
          visited.add(next);
          paths.add(longer);
        }
      }
    }
    return List.of();
  }

  /** An order that works and keeps to the declared one where it can; for graphs without a cycle. */
  List<ChildMethod> workingOrder() {
    List<ChildMethod> order = new ArrayList<>();
    for (int i = 0; i < children.size(); i++) {
      addAfterNeeds(i, order, new ArrayList<>());
    }
    return order;
  }

  private void addAfterNeeds(int index, List<ChildMethod> order, List<Integer> above) {
    if (order.contains(children.get(index)) || above.contains(index)) {
      return;
    }
    above.add(index);
    needs.get(index).forEach(needed -> addAfterNeeds(needed, order, above));
    order.add(children.get(index));
  }
}
