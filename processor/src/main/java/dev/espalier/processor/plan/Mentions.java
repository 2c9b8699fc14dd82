package dev.espalier.processor.plan;

import dev.espalier.processor.model.Access;
import dev.espalier.processor.model.ClassId;
import dev.espalier.processor.model.Declaration;
import dev.espalier.processor.model.RuntimeTypes;
import dev.espalier.processor.model.SupervisorModel;
import dev.espalier.processor.model.TypeParameter;
import dev.espalier.processor.model.TypeRef;
import dev.espalier.processor.model.Wiring;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

  /** Adds the outermost classes that a type is written with. */
  static void collectClasses(TypeRef type, Set<ClassId> classes) {
    if (type instanceof TypeRef.Named named) {
      classes.add(ClassId.of(named.id().packageName(), named.id().names().get(0)));
      named.arguments().forEach(argument -> collectClasses(argument, classes));
    } else if (type instanceof TypeRef.ArrayOf array) {
      collectClasses(array.component(), classes);
    } else if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      collectClasses(wildcard.bound(), classes);
    }
  }

  /** A class of ours below a supervisor inherits its member types, which have others' names. */
  static Set<String> hiddenByMembers(SupervisorModel supervisor, Wiring wiring) {
    Set<ClassId> mentioned = new TreeSet<>();
    supervisor.children().forEach(child -> collectClasses(child.result(), mentioned));
    wiring.inputs().forEach(input -> collectClasses(input.type(), mentioned));
    Set<String> names = new TreeSet<>(Set.of("Override", "IllegalStateException"));
    mentioned.forEach(type -> names.add(type.simple()));
    names.retainAll(supervisor.surroundings().nestedNames());
    return names;
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

  /** Type parameters with the bounds that a stub can name. */
  static List<TypeParameter> nameable(List<TypeParameter> parameters, String home) {
    return parameters.stream()
        .map(p ->
            new TypeParameter(
                p.name(), p.bounds().stream().filter(b -> isNameable(b, home)).toList()))
        .toList();
  }

  /** The worker as its stub names it; Object if the stub cannot name it or its bounds. */
  static TypeRef subject(Declaration declaration) {
    String home = declaration.id().packageName();
    boolean bounded =
        declaration.typeParameters().stream()
            .flatMap(p -> p.bounds().stream())
            .allMatch(bound -> isNameable(bound, home));
    return bounded ? nameable(declaration.self(), home) : RuntimeTypes.OBJECT;
  }

  /** Whether a type can be named as it is. */
  static boolean isNameable(TypeRef type, String home) {
    return nameable(type, home).bare().equals(type.bare());
  }

  /** Whether a type mentions a type parameter. */
  static boolean hasVariable(TypeRef type) {
    if (type instanceof TypeRef.Named named) {
      return named.arguments().stream().anyMatch(Mentions::hasVariable)
          || (named.outer() != null && hasVariable(named.outer()));
    }
    if (type instanceof TypeRef.ArrayOf array) {
      return hasVariable(array.component());
    }
    if (type instanceof TypeRef.Wildcard wildcard) {
      return wildcard.bound() != null && hasVariable(wildcard.bound());
    }
    return type instanceof TypeRef.Variable;
  }

  /** The type, or Object for what a stub cannot name: the user has one error for it already. */
  static TypeRef nameable(TypeRef type, String home) {
    if (type instanceof TypeRef.ArrayOf array) {
      return new TypeRef.ArrayOf(nameable(array.component(), home), array.marks());
    }
    if (type instanceof TypeRef.Named named) {
      TypeRef outer = named.outer() == null ? null : nameable(named.outer(), home);
      boolean seen =
          named.access().reaches(named.id().packageName(), home)
              && !RuntimeTypes.OBJECT.equals(outer);
      List<TypeRef> arguments = named.arguments().stream().map(a -> nameable(a, home)).toList();
      return seen
          ? new TypeRef.Named(named.id(), arguments, named.marks(), Access.PUBLIC, outer)
          : RuntimeTypes.OBJECT;
    }
    if (type instanceof TypeRef.Wildcard wildcard && wildcard.bound() != null) {
      return isNameable(wildcard.bound(), home) ? type : new TypeRef.Wildcard(false, null);
    }
    return type instanceof TypeRef.Unresolved ? RuntimeTypes.OBJECT : type;
  }
}
