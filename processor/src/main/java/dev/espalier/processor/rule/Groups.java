package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The children of a supervisor in groups that have to do with each other: one is wired to the
 * other, or names its ref, or both take the same input that is not seen to be a mere value.
 */
final class Groups {

  private final List<ChildMethod> children;
  private final int[] leaders; // of each child: an earlier one of its group, or itself

  private Groups(SupervisorModel supervisor) {
    children = supervisor.children();
    leaders = IntStream.range(0, children.size()).toArray();
    Wiring wiring = Wiring.of(supervisor);
    Siblings siblings = new Siblings(supervisor);
    for (int i = 0; i < children.size(); i++) {
      int user = i;
      siblings.needs(i).forEach(needed -> join(user, needed));
      IntStream.range(0, children.size())
          .filter(other -> names(children.get(user), children.get(other)))
          .forEach(other -> join(user, other));
    }
    Services.users(supervisor).values().forEach(this::joinAll);
    joinUsersOfTheUnknown(wiring);
  }

  /** The groups, and in them the children, in the order declared. */
  static List<List<ChildMethod>> of(SupervisorModel supervisor) {
    Groups groups = new Groups(supervisor);
    Map<Integer, List<ChildMethod>> byLeader = new LinkedHashMap<>();
    for (int i = 0; i < groups.children.size(); i++) {
      byLeader
          .computeIfAbsent(groups.leader(i), leader -> new ArrayList<>())
          .add(groups.children.get(i));
    }
    return List.copyOf(byLeader.values());
  }

  /** What a start function or a subtree takes may be anything, so it ties those who share it. */
  private void joinUsersOfTheUnknown(Wiring wiring) {
    Map<Supply, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < children.size(); i++) {
      ChildMethod child = children.get(i);
      boolean unknown = child.hasBody() || !(child.product().made() instanceof Product.Worker);
      for (Supply supply : wiring.supplies(i)) {
        if (supply instanceof Supply.Input && unknown) {
          join(i, first.computeIfAbsent(supply, s -> children.indexOf(child)));
        }
      }
    }
  }

  private void joinAll(List<ChildMethod> users) {
    users.forEach(user -> join(children.indexOf(users.get(0)), children.indexOf(user)));
  }

  private void join(int one, int other) {
    leaders[leader(other)] = leader(one);
  }

  private int leader(int child) {
    int leader = child;
    while (leaders[leader] != leader) {
      leader = leaders[leader];
    }
    return leader;
  }

  /** Whether a class has something of its own for what the other one is addressed by. */
  private static boolean names(ChildMethod user, ChildMethod other) {
    return user.product().made() instanceof Product.Worker worker
        && addresses(other).anyMatch(worker.nature().refs()::contains);
  }

  private static Stream<ClassId> addresses(ChildMethod child) {
    Product made = child.product().made();
    if (made instanceof Product.Worker worker) {
      ClassId id = worker.declaration().id();
      return Stream.of(id.ref(), id.dynamicSupervisor());
    }
    return made instanceof Product.Supervisor nested
        ? Stream.of(nested.declaration().id().tree())
        : Stream.empty();
  }
}
