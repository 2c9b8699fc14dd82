package dev.espalier.processor.rule;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges whether objects of a type can be shared by two processes; what the rules on isolation have
 * in common.
 *
 * <p>It walks from a type through its type arguments, fields, superclass and permitted subtypes,
 * the nearest first, so that the way it names is the shortest. A class is entered once, so types
 * that contain themselves have an end; when nothing was found, all classes on the way are known to
 * be good. What cannot be seen is taken on trust: see the decision in {@code docs/adr}.
 */
final class Sharing {

  private final Map<ClassId, Shape> shapes;
  private final Set<ClassId> good = new TreeSet<>();

  Sharing(Map<ClassId, Shape> shapes) {
    this.shapes = shapes;
  }

  /** All that can change, the nearest first; what is in a class once. */
  List<Fault> faults(TypeRef type) {
    List<Fault> faults = new ArrayList<>();
    Set<ClassId> entered = new TreeSet<>();
    Deque<Step> open = new ArrayDeque<>();
    open.add(new Step(type, List.of()));
    while (!open.isEmpty()) {
      look(open.remove(), open, entered, faults);
    }
    if (faults.isEmpty()) {
      good.addAll(entered);
    }
    return List.copyOf(faults);
  }

  /** A type that is to be looked at, and the way to it. */
  private record Step(TypeRef type, List<Fault.Hop> path) {

    Step to(TypeRef next) {
      return new Step(next, path);
    }

    Step to(TypeRef next, Fault.Hop hop) {
      return new Step(next, plus(hop));
    }

    List<Fault.Hop> plus(Fault.Hop hop) {
      List<Fault.Hop> longer = new ArrayList<>(path);
      longer.add(hop);
      return List.copyOf(longer);
    }
  }

  private void look(Step step, Deque<Step> open, Set<ClassId> entered, List<Fault> faults) {
    TypeRef type = step.type();
    if (type instanceof TypeRef.ArrayOf array) {
      faults.add(new Fault(step.path(), new Fault.Elements(array)));
    } else if (type instanceof TypeRef.Wildcard wildcard
        && wildcard.bound() != null
        && !wildcard.lower()) {
      open.add(step.to(wildcard.bound()));
    } else if (type instanceof TypeRef.Named named) {
      look(named, step, open, entered, faults);
    }
  }

  private void look(
      TypeRef.Named type, Step step, Deque<Step> open, Set<ClassId> entered, List<Fault> faults) {
    Shape shape = shapes.get(type.id());
    if (shape instanceof Shape.Worker worker) {
      faults.add(new Fault(step.path(), new Fault.Worker(type, worker.ref())));
    } else if (shape instanceof Shape.Platform platform) {
      if (PlatformTypes.changes(type.id(), platform)) {
        faults.add(new Fault(step.path(), new Fault.Changeable(type)));
      } else if (PlatformTypes.holdsItsArguments(type.id(), platform)) {
        type.arguments().forEach(argument -> open.add(step.to(argument)));
      }
    } else if (shape instanceof Shape.Composite composite) {
      type.arguments().forEach(argument -> open.add(step.to(argument)));
      if (!good.contains(type.id()) && entered.add(type.id())) {
        enter(type.id(), composite, step, open, faults);
      }
    }
  }

  private static void enter(
      ClassId owner, Shape.Composite composite, Step step, Deque<Step> open, List<Fault> faults) {
    for (Shape.Part part : composite.parts()) {
      Fault.Hop hop = new Fault.Hop(owner, composite, part);
      if (part.isFinal()) {
        open.add(step.to(part.type(), hop));
      } else {
        faults.add(new Fault(step.plus(hop), new Fault.NotFinal()));
      }
    }
    for (TypeRef kin : composite.kin()) {
      open.add(step.to(kin, new Fault.Hop(owner, composite, null)));
    }
  }
}
