package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.TypeRef;
import java.util.List;
import java.util.Set;

/**
 * Which names a type brings into a file, and what to say instead of a type that cannot be named.
 */
final class Mentions {

  private Mentions() {}

  /** Adds all simple names that a type is written with. */
  static void collect(TypeRef type, Set<String> names) {
    if (type instanceof TypeRef.Named named) {
      names.addAll(named.id().names());
      named.arguments().forEach(argument -> collect(argument, names));
    } else if (type instanceof TypeRef.ArrayOf array) {
      collect(array.component(), names);
    } else if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      collect(wildcard.bound(), names);
    } else if (type instanceof TypeRef.Variable variable) {
      names.add(variable.name());
    }
  }

  /** Adds the simple names of types in the default package, which cannot be imported. */
  static void collectDefaultPackage(TypeRef type, Set<String> names) {
    if (type instanceof TypeRef.Named named) {
      if (named.id().packageName().isEmpty()) {
        names.add(named.id().names().get(0));
      }
      named.arguments().forEach(argument -> collectDefaultPackage(argument, names));
    } else if (type instanceof TypeRef.ArrayOf array) {
      collectDefaultPackage(array.component(), names);
    }
  }

  /** The type, or Object for what a stub cannot name: the user has one error for it already. */
  static TypeRef nameable(TypeRef type, String home) {
    if (type instanceof TypeRef.ArrayOf array) {
      return new TypeRef.ArrayOf(nameable(array.component(), home), array.marks());
    }
    if (type instanceof TypeRef.Named named) {
      boolean seen = named.access().reaches(named.id().packageName(), home);
      List<TypeRef> arguments = named.arguments().stream().map(a -> nameable(a, home)).toList();
      return seen
          ? new TypeRef.Named(named.id(), arguments, named.marks(), Access.PUBLIC, named.outer())
          : RuntimeTypes.OBJECT;
    }
    return type instanceof TypeRef.Unresolved ? RuntimeTypes.OBJECT : type;
  }
}
