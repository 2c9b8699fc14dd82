package dev.espalier.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the parameters of an application's callbacks are supplied: from the tree, which is up by
 * then, else as inputs of the launcher. The inputs of the tree come first, so that the launcher
 * asks for what the tree's own start asks for, and for more if callbacks need more.
 */
public final class ApplicationWiring {

  private final SupervisorModel supervisor;
  private final Inputs inputs;
  private final List<Supply> construction = new ArrayList<>();
  private final List<List<Supply>> supplies = new ArrayList<>();

  private ApplicationWiring(SupervisorModel supervisor, ApplicationModel application) {
    this.supervisor = supervisor;
    this.inputs = new Inputs(Wiring.of(supervisor).inputs());
    Constructor own = Wiring.constructor(supervisor);
    if (own != null && !application.callbacks().isEmpty()) {
      own.parameters().forEach(p -> construction.add(inputs.supply("supervisor", p)));
    }
    for (Callback callback : application.callbacks()) {
      List<Supply> ofCallback = new ArrayList<>();
      callback.parameters().forEach(p -> ofCallback.add(supply(callback, p)));
      supplies.add(List.copyOf(ofCallback));
    }
  }

  /** Wires the callbacks of a supervisor that is an application. */
  public static ApplicationWiring of(SupervisorModel supervisor, ApplicationModel application) {
    return new ApplicationWiring(supervisor, application);
  }

  /** What the launcher cannot supply by itself: first what the tree needs, then the rest. */
  public List<Parameter> inputs() {
    return inputs.all();
  }

  /** What the constructor gets that makes the object with the callbacks. */
  public List<Supply> construction() {
    return List.copyOf(construction);
  }

  /** What a callback gets, parameter by parameter. */
  public List<Supply> supplies(int callback) {
    return supplies.get(callback);
  }

  private Supply supply(Callback callback, Parameter parameter) {
    TypeRef type = parameter.type().bare();
    if (type.equals(TypeRef.Named.of(supervisor.declaration().id().tree()))) {
      return new Supply.OwnTree();
    }
    boolean plain = type.equals(TypeRef.Named.of(RuntimeTypes.PROCESS_REF));
    List<ChildMethod> fitting =
        supervisor.children().stream()
            .filter(c -> plain ? c.isCalled(parameter.name()) : type.equals(accessor(c)))
            .toList();
    if (fitting.isEmpty()) {
      return inputs.supply(callback.name(), parameter);
    }
    if (plain) {
      return new Supply.PlainRef(fitting.get(0));
    }
    List<ChildMethod> chosen =
        fitting.size() == 1
            ? fitting
            : fitting.stream().filter(c -> c.isCalled(parameter.name())).toList();
    return chosen.size() == 1 ? new Supply.Accessor(chosen.get(0)) : new Supply.Ambiguous(fitting);
  }

  /** What the tree has for a child, null for a plain ref. */
  private static @Nullable TypeRef accessor(ChildMethod child) {
    TypeRef.Named ref = Wiring.refOf(child);
    if (ref != null) {
      return ref.bare();
    }
    return child.product() instanceof Product.Supervisor nested
        ? TypeRef.Named.of(nested.declaration().id().tree())
        : null;
  }
}
