package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Nature;
import dev.espalier.processor.model.Parameter;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.Supply;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which inputs of a tree are services that its workers take: something outside of the tree that may
 * fail, and then fails for all who have it. What only holds values is none, and in doubt nothing
 * is.
 */
final class Services {

  /** What reaches beyond the JVM. */
  private static final Set<String> OUTSIDE =
      Set.of("java.net.http", "java.sql", "javax.sql", "javax.naming", "java.nio.channels");

  /** Values that are in such packages. */
  private static final Set<String> VALUES = Set.of("Date", "Time", "Timestamp");

  /** How interfaces are called that everybody has, and that do not fail. */
  private static final Set<String> HARMLESS =
      Set.of(
          "Clock",
          "Log",
          "Logger",
          "Metrics",
          "Meter",
          "Tracer",
          "Config",
          "Configuration",
          "Settings",
          "Options",
          "Properties",
          "Limits",
          "Executor");

  private Services() {}

  /** The services among the inputs, each with the children whose constructors take it. */
  static Map<Parameter, List<ChildMethod>> users(SupervisorModel supervisor) {
    Map<Parameter, List<ChildMethod>> users = new LinkedHashMap<>();
    Wiring wiring = Wiring.of(supervisor);
    for (int i = 0; i < supervisor.children().size(); i++) {
      ChildMethod child = supervisor.children().get(i);
      for (Supply supply : wiring.supplies(i)) {
        if (supply instanceof Supply.Input input && isService(child, input.input())) {
          users.computeIfAbsent(input.input(), service -> new ArrayList<>()).add(child);
        }
      }
    }
    return users;
  }

  private static boolean isService(ChildMethod child, Parameter input) {
    return !child.hasBody() // a start function may have opened something of its own
        && child.product().made() instanceof Product.Worker worker
        && input.type() instanceof TypeRef.Named type
        && worker.nature().taken().stream()
            .anyMatch(taken -> taken.type().equals(type.id()) && isService(taken));
  }

  private static boolean isService(Nature.Taken taken) {
    ClassId type = taken.type();
    if (type.packageName().matches("(java|javax|jdk)(\\..*)?")) {
      return type.packageName().equals("java.net")
          ? taken.closeable() // sockets, not addresses
          : OUTSIDE.contains(type.packageName()) && !VALUES.contains(type.simple());
    }
    return taken.closeable()
        || (taken.open() && HARMLESS.stream().noneMatch(type.simple()::endsWith));
  }
}
