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

  private final List<Dependent> found = new ArrayList<>();

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

    /** What lets it hear of ends: {@code let `Risk` call `self.monitor(feed)`}. */
    String watching() {
      return "let `" + type() + "` call `self.monitor(" + parameter.name() + ")`";
    }

    /** As code: {@code `gateway/session`}. */
    String shown() {
      return "`" + String.join("/", path) + "`";
    }
  }

  private Dependents() {}

  /** All workers that get the ref of a child, those of earlier siblings first. */
  static List<Dependent> of(SupervisorModel supervisor, ChildMethod needed) {
    Dependents dependents = new Dependents();
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<Parameter> needs = wiring.needs(child);
      for (int j = 0; j < needs.size(); j++) {
        boolean isMeant = needed.equals(Siblings.needed(wiring.supplies(i).get(j)));
        if (isMeant && !child.equals(needed)) {
          dependents.add(child, needs.get(j), List.of());
        }
      }
    }
    return List.copyOf(dependents.found);
  }

  private void add(ChildMethod child, Parameter parameter, List<String> above) {
    List<String> path = new ArrayList<>(above);
    path.add(child.name());
    if (child.product().made() instanceof Product.Worker worker) {
      Dependent dependent = new Dependent(List.copyOf(path), child, worker, parameter);
      if (found.stream().noneMatch(other -> other.path().equals(path))) { // may take it twice
        found.add(dependent);
      }
    } else if (child.product().made() instanceof Product.Supervisor nested
        && nested.compiled() == null) {
      below(nested.nested(), parameter, path);
    }
  }

  /** An input of a nested supervisor goes to those of its children that take it. */
  private void below(SupervisorModel supervisor, Parameter input, List<String> path) {
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      List<Parameter> needs = wiring.needs(child);
      for (int j = 0; j < needs.size(); j++) {
        if (wiring.supplies(i).get(j) instanceof Supply.Input supply
            && supply.input().name().equals(input.name())) {
          add(child, needs.get(j), path);
        }
      }
    }
  }
}
