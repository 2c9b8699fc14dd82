package dev.espalier.processor.rule;

import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.Shape;
import dev.espalier.processor.model.TypeRef;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges whether a type is a mere value: it does nothing by itself, never changes, and leads to
 * nobody. What cannot be seen, such as an interface, may be a service, and is none.
 */
final class Values {

  private static final Set<String> PACKAGES = Set.of("java.math", "java.time");

  private static final Set<ClassId> TYPES =
      Stream.of(
              "java.lang.Boolean java.lang.Byte java.lang.Character java.lang.Double",
              "java.lang.Float java.lang.Integer java.lang.Long java.lang.Short java.lang.String",
              "java.net.URI java.nio.charset.Charset java.nio.file.Path java.util.Currency",
              "java.util.Locale java.util.UUID java.util.regex.Pattern")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(Values::id)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<ClassId, Shape> shapes;

  Values(Map<ClassId, Shape> shapes) {
    this.shapes = shapes;
  }

  private static ClassId id(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return ClassId.of(qualified.substring(0, dot), qualified.substring(dot + 1));
  }

  /** Whether a type is one. */
  boolean isValue(TypeRef type) {
    return isValue(type, new TreeSet<>());
  }

  /** Whether a type is data: a value, or an array or collection of the JDK that holds values. */
  boolean isData(TypeRef type) {
    if (type instanceof TypeRef.ArrayOf array) {
      return isData(array.component());
    }
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard.bound() != null && isData(wildcard.bound());
    }
    return isValue(type)
        || (type instanceof TypeRef.Named named
            && shapes.get(named.id()) instanceof Shape.Platform platform
            && PlatformTypes.isCollection(named.id(), platform)
            && named.arguments().stream().allMatch(this::isData));
  }

  private boolean isValue(TypeRef type, Set<ClassId> entered) {
    if (type instanceof TypeRef.Primitive) {
      return true;
    }
    if (!(type instanceof TypeRef.Named named)) {
      return false;
    }
    ClassId id = named.id();
    if (TYPES.contains(id) || PACKAGES.contains(id.packageName())) {
      return true;
    }
    return shapes.get(id) instanceof Shape.Composite composite
        && composite.kind() == Declaration.Kind.RECORD
        && (!entered.add(id)
            || composite.parts().stream().allMatch(part -> isValue(part.type(), entered)));
  }
}
