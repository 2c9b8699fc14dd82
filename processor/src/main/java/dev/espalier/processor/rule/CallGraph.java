package dev.espalier.processor.rule;

import dev.espalier.processor.diag.RuleId;
import dev.espalier.processor.model.Ask;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Handler;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which workers of a tree wait for which others; the graph behind ESP072. Only classes that have
 * one place in the tree are in it, since of several nobody knows which is meant. The children of a
 * dynamic supervisor have one place together.
 */
final class CallGraph {

  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, List<Wait>> waits = new HashMap<>(); // by order, never iterated

  /**
   * Where the processes of a class are.
   *
   * @param worker the class
   * @param child the method that declares them
   * @param below the child of the supervisor in question that they are, or are below
   * @param top its number
   * @param several whether there may be several
   * @param order a number that grows in start order
   */
  record Place(
      Product.Worker worker,
      ChildMethod child,
      ChildMethod below,
      int top,
      boolean several,
      int order) {

    private ClassId id() {
      return worker.declaration().id();
    }
  }

  /**
   * One waits for another.
   *
   * @param from who waits
   * @param ask for what
   * @param to whom it waits for
   */
  record Wait(Place from, Ask ask, Place to) {

    /** Whether what is waited for may wait in its turn in that way. */
    private boolean leadsTo(Wait next) {
      Ask.Moment moment = ask.awaited();
      return moment == null
          || moment == next.ask().moment()
          || (moment == Ask.Moment.END && next.isInHand());
    }

    /** Whether a request to stop has to wait until this wait is over, too. */
    private boolean isInHand() {
      boolean trapsExits =
          from.worker().nature().terminates() || from.worker().nature().has(Handler.Kind.ON_EXIT);
      return trapsExits && ask.moment() == Ask.Moment.MESSAGE;
    }

    private Object awaited() {
      Ask.Moment moment = ask.awaited();
      return moment == null ? "" : moment;
    }

    private List<Integer> ends() {
      return List.of(from.order(), to.order());
    }

    /** {@code pricing.price()}, where it waits. */
    String entry() {
      return from.child().name() + "." + ask.entry();
    }

    /** {@code risk.limit()}, what it waits for. */
    String request() {
      return to.child().name() + "." + ask.message();
    }
  }

  CallGraph(SupervisorModel supervisor) {
    for (int top = 0; top < supervisor.children().size(); top++) {
      add(supervisor.children().get(top), supervisor.children().get(top), top, false);
    }
    Map<ClassId, List<Place>> byClass =
        places.stream().collect(Collectors.groupingBy(Place::id)); // never iterated
    places.removeIf(place -> byClass.getOrDefault(place.id(), List.of()).size() > 1);
    for (Place from : places) {
      List<Wait> ofPlace = new ArrayList<>();
      for (Ask ask : from.worker().nature().conduct().asks()) {
        ClassId asked = ask.origin().silences(RuleId.ESP072.name()) ? null : asked(ask);
        List<Place> to = asked == null ? List.of() : byClass.getOrDefault(asked, List.of());
        if (to.size() == 1 && to.get(0).order() != from.order()) {
          ofPlace.add(new Wait(from, ask, to.get(0)));
        }
      }
      waits.put(from.order(), ofPlace);
    }
    prune();
  }

  private static @Nullable ClassId asked(Ask ask) {
    if (ask.target() instanceof Ask.Target.Worker process) {
      return process.worker();
    }
    return ask.target() instanceof Ask.Target.Pool pool ? pool.worker() : null;
  }

  /**
   * Leaves out whoever waits for nobody, and then who waits for those alone: most do. In start
   * order, since hardly anybody waits for what starts later.
   */
  private void prune() {
    Set<Integer> waiting = places.stream().map(Place::order).collect(Collectors.toSet());
    int before;
    do {
      before = places.size();
      places.removeIf(place -> isDone(place, waiting));
    } while (places.size() < before);
  }

  private boolean isDone(Place place, Set<Integer> waiting) {
    List<Wait> left = waits.getOrDefault(place.order(), List.of());
    left.removeIf(wait -> !waiting.contains(wait.to().order()));
    return left.isEmpty() && waiting.remove(place.order());
  }

  private void add(ChildMethod child, ChildMethod below, int top, boolean severalAbove) {
    boolean several =
        severalAbove
            || child.product() instanceof Product.Dynamic
            || child.product() instanceof Product.Partitioned;
    Product made = child.product().made();
    if (made instanceof Product.Worker worker) {
      places.add(new Place(worker, child, below, top, several, places.size()));
    } else if (made instanceof Product.Supervisor nested) {
      nested.nested().children().forEach(each -> add(each, below, top, several));
    }
  }

  /**
   * The shortest ways from each place back to itself, without those that have something in common
   * with one before, or that are all below one child.
   */
  List<List<Wait>> cycles() {
    List<List<Wait>> cycles = new ArrayList<>();
    Set<List<Integer>> known = new HashSet<>();
    for (Place start : places) {
      List<Wait> cycle = cycleFrom(start);
      boolean apart = cycle.stream().map(wait -> wait.from().top()).distinct().count() > 1;
      if (apart && cycle.stream().map(Wait::ends).noneMatch(known::contains)) {
        cycles.add(cycle);
        cycle.stream().map(Wait::ends).forEach(known::add);
      }
    }
    return cycles;
  }

  /** Breadth first, so the way is the shortest; empty if there is none. */
  private List<Wait> cycleFrom(Place start) {
    List<List<Wait>> open = new ArrayList<>();
    Set<List<Object>> entered = new HashSet<>(); // who, doing what
    open.add(List.of());
    for (int i = 0; i < open.size(); i++) {
      List<Wait> path = open.get(i);
      Place end = path.isEmpty() ? start : path.get(path.size() - 1).to();
      for (Wait next : waits(end, path)) {
        List<Wait> longer = new ArrayList<>(path);
        longer.add(next);
        if (next.to().order() == start.order() && next.leadsTo(longer.get(0))) {
          Collections.rotate(longer, next.ask().awaited() == null ? 0 : 1); // then its start
          return List.copyOf(longer);
        }
        if (entered.add(List.of(next.to().order(), next.awaited()))) {
          open.add(longer);
        }
      }
    }
    return List.of();
  }

  /** One for each target; preferably in the message that was asked for before. */
  private Collection<Wait> waits(Place from, List<Wait> path) {
    Wait before = path.isEmpty() ? null : path.get(path.size() - 1);
    String asked = before == null ? "" : before.ask().message();
    Map<List<Object>, Wait> each = new LinkedHashMap<>();
    for (Wait wait : waits.getOrDefault(from.order(), List.of())) {
      if (before == null || before.leadsTo(wait)) {
        each.merge(
            List.of(wait.to().order(), wait.awaited()),
            wait,
            (one, two) -> two.ask().entry().equals(asked) ? two : one);
      }
    }
    return each.values();
  }
}
