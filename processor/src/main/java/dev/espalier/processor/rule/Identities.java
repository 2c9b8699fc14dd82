package dev.espalier.processor.rule;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes two objects with the same content unequal: an array, a class without an equals
 * of its own, or what holds one of them. Classes with an equals are taken on trust.
 */
final class Identities {

  /** Classes of the JDK that hold something and do not compare it. */
  private static final Set<ClassId> OF_PLATFORM =
      Set.of(
          ClassId.of("java.lang", "StringBuffer"),
          ClassId.of("java.lang", "StringBuilder"),
          ClassId.of("java.util.concurrent.atomic", "AtomicBoolean"),
          ClassId.of("java.util.concurrent.atomic", "AtomicInteger"),
          ClassId.of("java.util.concurrent.atomic", "AtomicLong"),
          ClassId.of("java.util.concurrent.atomic", "AtomicReference"));

  private final Map<ClassId, Shape> shapes;
  private final Set<ClassId> entered = new TreeSet<>();

  /**
   * What is not compared by its content.
   *
   * @param path the components of records that lead to it
   * @param type the type itself
   */
  record Identity(List<String> path, TypeRef type) {

    /** The way as code: {@code `Digest.bytes -> byte[]`}. */
    String shown() {
      List<String> steps = new ArrayList<>(path);
      steps.add(type.shown());
      return "`" + String.join(" -> ", steps) + "`";
    }
  }

  Identities(Map<ClassId, Shape> shapes) {
    this.shapes = shapes;
  }

  /** The first that is found in a type, null if it is compared by its content. */
  @Nullable Identity in(TypeRef type) {
    return in(type, List.of());
  }

  private @Nullable Identity in(TypeRef type, List<String> path) {
    if (type instanceof TypeRef.ArrayOf) {
      return new Identity(path, type);
    }
    if (!(type instanceof TypeRef.Named named)) {
      return null;
    }
    Shape shape = shapes.get(named.id());
    if (shape instanceof Shape.Platform platform) {
      return OF_PLATFORM.contains(named.id())
          ? new Identity(path, type)
          : PlatformTypes.holdsItsArguments(named.id(), platform)
              ? inAny(named.arguments(), path)
              : null;
    }
    if (!(shape instanceof Shape.Composite composite)
        || !composite.identity()
        || !entered.add(named.id())) {
      return null;
    }
    if (composite.kind() == Declaration.Kind.RECORD) {
      return inComponents(named, composite, path);
    }
    return new Identity(path, type);
  }

  private @Nullable Identity inComponents(
      TypeRef.Named type, Shape.Composite composite, List<String> path) {
    for (Shape.Part part : composite.parts()) {
      List<String> longer = new ArrayList<>(path);
      longer.add(type.id().simple() + "." + part.name());
      Identity found = in(part.type(), longer);
      if (found != null) {
        return found;
      }
    }
    return inAny(type.arguments(), path);
  }

  private @Nullable Identity inAny(List<TypeRef> types, List<String> path) {
    for (TypeRef type : types) {
      Identity found = in(type, path);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
