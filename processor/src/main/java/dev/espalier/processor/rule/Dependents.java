package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;

/** Finds the workers that get the ref of a child: its siblings, and those below them. */
final class Dependents {

  private final SupervisorModel supervisor;
  private final Wiring wiring;

  /**
   * A worker that gets the ref.
   *
   * @param path the names of the children from the sibling down to it
   * @param child the child that makes it
   * @param worker its class
   * @param parameter what gets the ref
   */
  record Dependent(
      List<String> path, ChildMethod child, Product.Worker worker, Parameter parameter) {

    /** What its class does and keeps. */
    Nature nature() {
      return worker.nature();
    }

    /** The name of its class. */
    String type() {
      return worker.declaration().id().simple();
    }

    /** Whether somebody tells it of ends of processes that it has asked about. */
    boolean hearsOfEnds() {
      return nature().has(Handler.Kind.ON_DOWN, Handler.Kind.ON_EXIT);
    }

    /** Whether it is not restarted itself. */
    boolean isTemporary() {
      String restart =
          child.product() instanceof Product.Dynamic dynamic
              ? dynamic.settings().restartType()
              : child.restart();
      return restart.equals("TEMPORARY");
    }

    /** Whether it could have a handler for ends: a loop has none. */
    boolean couldHear() {
      return !nature().loop();
    }

    /** What lets it hear of ends: {@code let `Risk` take `Self self`, call ...}. */
    String watching() {
      return "let `" + type() + "` take `Self self`, call `self.monitor(" + parameter.name() + ")`";
    }

    /** As code: {@code `gateway/session`}. */
    String shown() {
      return "`" + String.join("/", path) + "`";
    }
  }

  /** Of the children of a supervisor. */
  Dependents(SupervisorModel supervisor) {
    this.supervisor = supervisor;
    this.wiring = Wiring.of(supervisor);
  }

  /**
   * What some of them do, as the begin of a sentence: {@code children `a` and `b` depend on `c`}.
   */
  static String depend(List<Dependent> some, ChildMethod needed) {
    List<String> names = some.stream().map(Dependent::shown).toList();
    String last = names.get(names.size() - 1);
    String who =
        names.size() == 1
            ? "child " + last + " depends"
            : "children "
                + String.join(", ", names.subList(0, names.size() - 1))
                + " and "
                + last
                + " depend";
    return who + " on `" + needed.name() + "`";
  }

  /** All workers that get the ref of a child, those of earlier siblings first. */
  List<Dependent> of(ChildMethod needed) {
    List<Dependent> found = new ArrayList<>();
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<Parameter> needs = wiring.needs(i);
      for (int j = 0; j < needs.size(); j++) {
        ChildMethod got = Siblings.needed(wiring.supplies(i).get(j));
        boolean isMeant = got != null && got.name().equals(needed.name()); // equality is deep
        if (isMeant && !child.name().equals(needed.name())) {
          add(child, needs.get(j), List.of(), found);
        }
      }
    }
    return List.copyOf(found);
  }

  private static void add(
      ChildMethod child, Parameter parameter, List<String> above, List<Dependent> found) {
    List<String> path = new ArrayList<>(above);
    path.add(child.name());
    if (child.product().made() instanceof Product.Worker worker) {
      Dependent dependent = new Dependent(List.copyOf(path), child, worker, parameter);
      if (found.stream().noneMatch(other -> other.path().equals(path))) { // may take it twice
        found.add(dependent);
      }
    } else if (child.product().made() instanceof Product.Supervisor nested
        && nested.compiled() == null) {
      below(nested.nested(), parameter, path, found);
    }
  }

  /** An input of a nested supervisor goes to those of its children that take it. */
  private static void below(
      SupervisorModel nested, Parameter input, List<String> path, List<Dependent> found) {
    Wiring wiring = Wiring.of(nested);
    for (int i = 0; i < nested.children().size(); i++) {
      ChildMethod child = nested.children().get(i);
      List<Parameter> needs = wiring.needs(i);
      for (int j = 0; j < needs.size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Input supply
            && supply.input().name().equals(input.name())) {
          add(child, needs.get(j), path, found);
        }
      }
    }
  }
}
