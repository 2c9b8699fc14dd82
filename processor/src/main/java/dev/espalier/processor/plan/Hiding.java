package dev.espalier.processor.plan;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which names no variable of a tree may have: it would hide a class, or the package of a class,
 * that an expression of the file names. A child {@code orders} beside the package {@code orders} is
 * harmless until two classes of one name make the file say {@code orders.ServiceRef.of(place)}.
 */
final class Hiding {

  private static final List<ClassId> ALWAYS =
      List.of(
          ClassId.of(RuntimeTypes.ANNOTATIONS, "AutoShutdown"),
          ClassId.of(RuntimeTypes.ANNOTATIONS, "Restart"),
          ClassId.of(RuntimeTypes.ANNOTATIONS, "Shutdown"),
          ClassId.of(RuntimeTypes.ANNOTATIONS, "Strategy"),
          ClassId.of(RuntimeTypes.RUNTIME, "ChildSpec"),
          ClassId.of(RuntimeTypes.RUNTIME, "DynamicSupervisorSpec"),
          ClassId.of(RuntimeTypes.RUNTIME, "SupervisorSpec"));

  private Hiding() {}

  /** The names for a tree. */
  static Set<String> of(SupervisorModel supervisor, Wiring wiring) {
    List<ClassId> inExpressions = new ArrayList<>(ALWAYS);
    inExpressions.add(supervisor.declaration().id().tree());
    Set<ClassId> all = new TreeSet<>();
    for (ChildMethod child : supervisor.children()) {
      add(Wiring.refOf(child), inExpressions);
      add(Wiring.ownRef(child), inExpressions);
      if (child.product() instanceof Product.Supervisor nested) {
        inExpressions.add(nested.declaration().id().tree());
      }
      Mentions.collectClasses(child.result(), all);
    }
    wiring.inputs().stream().map(Parameter::type).forEach(t -> Mentions.collectClasses(t, all));
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
