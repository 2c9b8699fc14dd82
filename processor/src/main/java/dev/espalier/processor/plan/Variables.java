package dev.espalier.processor.plan;

import dev.espalier.processor.model.ApplicationWiring;
import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names the variables of a tree, or of a launcher: none may hide a class, or the package of a
 * class, that an expression of the file names. A child {@code orders} beside the package {@code
 * orders} is harmless until two classes of one name make the file say {@code
 * orders.ServiceRef.of(place)}.
 */
final class Variables {

  private static final List<ClassId> OF_TREES =
      List.of(
          ClassId.of(RuntimeTypes.ANNOTATIONS, "AutoShutdown"),
          ClassId.of(RuntimeTypes.ANNOTATIONS, "Restart"),
          ClassId.of(RuntimeTypes.ANNOTATIONS, "Shutdown"),
          ClassId.of(RuntimeTypes.ANNOTATIONS, "Strategy"),
          ClassId.of(RuntimeTypes.RUNTIME, "ChildSpec"),
          ClassId.of(RuntimeTypes.RUNTIME, "DynamicSupervisorSpec"),
          ClassId.of(RuntimeTypes.RUNTIME, "PartitionSupervisorRef"),
          ClassId.of(RuntimeTypes.RUNTIME, "PartitionSupervisorSpec"),
          ClassId.of(RuntimeTypes.RUNTIME, "SupervisorSpec"));

  private static final List<ClassId> OF_LAUNCHERS =
      List.of(
          ClassId.of(RuntimeTypes.ANNOTATIONS, "ApplicationType"),
          ClassId.of(RuntimeTypes.RUNTIME, "Application"),
          ClassId.of("java.time", "Duration"));

  private final Set<String> hiding;
  private final Map<String, String> inputs = new TreeMap<>();

  private Variables(SupervisorModel supervisor, List<Parameter> inputs, List<ClassId> always) {
    this.hiding = hiding(supervisor, inputs, always);
    Names names = new Names(hiding);
    inputs.forEach(input -> this.inputs.put(input.name(), names.free(input.name())));
  }

  static Variables ofTree(SupervisorModel supervisor, Wiring wiring) {
    return new Variables(supervisor, wiring.inputs(), OF_TREES);
  }

  static Variables ofLauncher(SupervisorModel supervisor, ApplicationWiring wiring) {
    return new Variables(supervisor, wiring.inputs(), OF_LAUNCHERS);
  }

  /** For the fields. */
  Names fields() {
    return new Names(hiding);
  }

  /** What is still free beside some variables. */
  Names beside(Collection<String> others) {
    Set<String> taken = new TreeSet<>(hiding);
    taken.addAll(others);
    return new Names(taken);
  }

  /** What is still free beside the inputs. */
  Names besideInputs() {
    return beside(inputs.values());
  }

  /** An input under the name that it has in the file. */
  Parameter local(Parameter input) {
    return new Parameter(inputs.getOrDefault(input.name(), input.name()), input.type());
  }

  /** The same for what is supplied. */
  Supply local(Supply supply) {
    return supply instanceof Supply.Input input ? new Supply.Input(local(input.input())) : supply;
  }

  private static Set<String> hiding(
      SupervisorModel supervisor, List<Parameter> inputs, List<ClassId> always) {
    List<ClassId> inExpressions = new ArrayList<>(always);
    inExpressions.add(supervisor.declaration().id().tree());
    Set<ClassId> all = new TreeSet<>();
    for (ChildMethod child : supervisor.children()) {
      add(Wiring.refOf(child), inExpressions);
      add(Wiring.ownRef(child), inExpressions);
      Product made =
          child.product() instanceof Product.Partitioned each ? each.template() : child.product();
      if (made instanceof Product.Supervisor nested) {
        inExpressions.add(nested.declaration().id().tree());
      }
      Mentions.collectClasses(child.result(), all);
    }
    inputs.stream().map(Parameter::type).forEach(t -> Mentions.collectClasses(t, all));
    all.addAll(inExpressions);
    Set<String> names = new TreeSet<>();
    for (ClassId id : inExpressions) {
      names.add(id.names().get(0));
      if (all.stream().anyMatch(other -> !other.equals(id) && isAlike(other, id))) {
        names.add(id.packageName().replaceAll("\\..*", "")); // it may be written in full
      }
    }
    return names;
  }

  private static void add(TypeRef.@Nullable Named ref, List<ClassId> ids) {
    if (ref != null) {
      ids.add(ref.id());
    }
  }

  private static boolean isAlike(ClassId left, ClassId right) {
    return left.names().get(0).equals(right.names().get(0));
  }
}
