package dev.espalier.processor.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of a supervisor that declares a child.
 *
 * @param name its name
 * @param origin the method
 * @param settings its {@code @Child}
 * @param hasBody whether it is the start function itself
 * @param modifiers those of {@code private}, {@code static}, {@code generic} that it has; {@code
 *     sealed} if no class of ours can be below its type, {@code throwable} if it throws more than
 *     exceptions
 * @param parameters its parameters
 * @param result its result
 * @param product what that result is
 * @param startWait where the method may block; null if it does not, if it has no body or one that
 *     cannot be seen, or if nobody has promised that it does not
 */
public record ChildMethod(
    String name,
    Origin origin,
    ChildSettings settings,
    boolean hasBody,
    Set<String> modifiers,
    List<Parameter> parameters,
    TypeRef result,
    Product product,
    @Nullable Wait startWait) {

  /** One that is not seen to block. */
  public ChildMethod(
      String name,
      Origin origin,
      ChildSettings settings,
      boolean hasBody,
      Set<String> modifiers,
      List<Parameter> parameters,
      TypeRef result,
      Product product) {
    this(name, origin, settings, hasBody, modifiers, parameters, result, product, null);
  }

  /** The id of the child: what is written, else the name of the method. */
  public String id() {
    String written = settings.id().or("");
    return written.isEmpty() ? name : written;
  }

  /** Whether a parameter of that name means it, where its type is not enough. */
  boolean isCalled(String parameter) {
    return name.equals(parameter) || id().equals(parameter);
  }

  /** The settings with what the child's class says put in. */
  public ChildSettings merged() {
    if (product instanceof Product.Worker worker) {
      return settings.over(worker.settings());
    }
    if (product instanceof Product.Supervisor supervisor) {
      return settings.over(supervisor.settings());
    }
    return settings;
  }

  /** The restart type: as written, else permanent. */
  public String restart() {
    return merged().restartType();
  }

  /** The shutdown time: as written, else 5 s for workers, all it needs for supervisors. */
  public int shutdown() {
    return merged()
        .shutdown()
        .or(isSupervisor() ? ChildSettings.INFINITY : ChildSettings.DEFAULT_SHUTDOWN);
  }

  /**
   * Whether its start function is promised not to block. What a class promises is about its
   * constructor, and so not about a method with a body.
   */
  public boolean startsInline() {
    ChildSettings said = hasBody ? settings : merged();
    return !isSupervisor() && said.inlineStart().or(false);
  }

  /** Each partition of a partition supervisor, as if it were declared by itself. */
  public ChildMethod eachPartition() {
    return new ChildMethod(
        name,
        origin,
        ChildSettings.none(origin),
        hasBody,
        modifiers,
        parameters,
        result,
        product.made());
  }

  /** Whether the child is a supervisor. */
  public boolean isSupervisor() {
    return product instanceof Product.Supervisor
        || product instanceof Product.Dynamic
        || product instanceof Product.Partitioned
        || product instanceof Product.BuiltIn.Tasks
        || product instanceof Product.Cycle;
  }

  /** The name first: rules look for one child among many, and what a child is goes deep. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ChildMethod child
            && name.equals(child.name)
            && origin.equals(child.origin)
            && settings.equals(child.settings)
            && hasBody == child.hasBody
            && modifiers.equals(child.modifiers)
            && parameters.equals(child.parameters)
            && result.equals(child.result)
            && product.equals(child.product)
            && Objects.equals(startWait, child.startWait));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, origin);
  }
}
