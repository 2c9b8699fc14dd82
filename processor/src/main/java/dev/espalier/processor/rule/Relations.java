package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which children of a supervisor may have to do with each other: by their wiring, by an input that
 * both take and that is no value, or because the classes of one name what addresses the other. A
 * child whose source cannot be seen may have to do with all.
 */
final class Relations {

  private final List<Ties> ties = new ArrayList<>();
  private final List<ChildMethod> children;

  /** What is seen of one child and of all below it. */
  private static final class Ties {
    final Set<String> inputs = new TreeSet<>();
    final List<ChildMethod> siblings = new ArrayList<>();
    final Set<ClassId> named = new TreeSet<>();
    final Set<ClassId> own = new TreeSet<>();
    final Map<ClassId, Shape> shapes = new TreeMap<>();
    boolean unknown;
  }

  Relations(SupervisorModel supervisor) {
    this.children = supervisor.children();
    Wiring wiring = Wiring.of(supervisor);
    ClassId tree = supervisor.declaration().id().tree();
    for (int i = 0; i < children.size(); i++) {
      Ties ofChild = new Ties();
      collect(children.get(i), ofChild);
      Values values = new Values(ofChild.shapes);
      for (Supply supply : wiring.supplies(i)) {
        ChildMethod sibling = Siblings.needed(supply);
        if (sibling != null) {
          ofChild.siblings.add(sibling);
        } else if (supply instanceof Supply.Input input && !values.isValue(input.input().type())) {
          ofChild.inputs.add(input.input().name());
        }
      }
      boolean sharesObject = children.get(i).hasBody() && !wiring.construction().isEmpty();
      ofChild.unknown |= sharesObject || ofChild.named.contains(tree);
      ties.add(ofChild);
    }
  }

  /** Whether two children, by their numbers, may have to do with each other. */
  boolean mayExist(int first, int second) {
    Ties one = ties.get(first);
    Ties other = ties.get(second);
    return one.unknown
        || other.unknown
        || one.siblings.contains(children.get(second))
        || other.siblings.contains(children.get(first))
        || meet(one.inputs, other.inputs)
        || meet(one.named, other.named)
        || meet(one.named, other.own)
        || meet(one.own, other.named);
  }

  private static <T> boolean meet(Set<T> left, Set<T> right) {
    return left.stream().anyMatch(right::contains);
  }

  private static void collect(ChildMethod child, Ties ties) {
    if (child.product().made() instanceof Product.Worker worker) {
      Nature nature = worker.nature();
      ClassId id = worker.declaration().id();
      ties.own.addAll(List.of(id.ref(), id.dynamicSupervisor()));
      ties.named.addAll(nature.refs());
      ties.shapes.putAll(nature.shapes());
      ties.unknown |=
          !nature.source()
              || nature.fields().stream().anyMatch(field -> holdsPlainRefs(field.type()));
    } else if (child.product().made() instanceof Product.Supervisor nested) {
      ties.own.add(nested.declaration().id().tree());
      nested.nested().children().forEach(below -> collect(below, ties));
    } else {
      ties.unknown = true; // a built-in child is there for whoever has its handle
    }
  }

  /** A plain ref may be that of any process. */
  private static boolean holdsPlainRefs(TypeRef type) {
    return type instanceof TypeRef.Named named
        && (named.id().equals(RuntimeTypes.PROCESS_REF)
            || named.arguments().stream().anyMatch(Relations::holdsPlainRefs));
  }
}
