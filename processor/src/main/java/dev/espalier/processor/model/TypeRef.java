package dev.espalier.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A use of a type in a signature. It keeps nullness annotations, which JavaPoet's own conversion of
 * mirrors drops, and an unresolved type as what was written.
 */
public sealed interface TypeRef {

  /** The same type without nullness annotations: two uses mean one type if these are equal. */
  TypeRef bare();

  /** The type as a person would write it in a message, with simple names. */
  String shown();

  /** Its nullness annotations. */
  default List<ClassId> marks() {
    return List.of();
  }

  /** Whether it is the same at run time, so that an array of it can be made. */
  default boolean isReifiable() {
    return true;
  }

  /** {@code void}. */
  record Nothing() implements TypeRef {
    @Override
    public TypeRef bare() {
      return this;
    }

    @Override
    public String shown() {
      return "void";
    }
  }

  /**
   * A primitive type.
   *
   * @param keyword such as {@code int}
   */
  record Primitive(String keyword) implements TypeRef {
    @Override
    public TypeRef bare() {
      return this;
    }

    @Override
    public String shown() {
      return keyword;
    }
  }

  /**
   * A class or interface.
   *
   * @param id its name
   * @param arguments its type arguments
   * @param marks its nullness annotations
   * @param access from where it can be named
   * @param outer the parameterized class around an inner class, if any
   */
  record Named(
      ClassId id,
      List<TypeRef> arguments,
      List<ClassId> marks,
      Access access,
      @Nullable TypeRef outer)
      implements TypeRef {

    /** A public class without type arguments. */
    public static Named of(ClassId id, TypeRef... arguments) {
      return new Named(id, List.of(arguments), List.of(), Access.PUBLIC, null);
    }

    @Override
    public TypeRef bare() {
      List<TypeRef> bareArguments = arguments.stream().map(TypeRef::bare).toList();
      return new Named(
          id, bareArguments, List.of(), Access.PUBLIC, outer == null ? null : outer.bare());
    }

    @Override
    public boolean isReifiable() {
      return arguments.stream().allMatch(a -> a.equals(new Wildcard(false, null)))
          && (outer == null || outer.isReifiable());
    }

    @Override
    public String shown() {
      return id.simple() + (arguments.isEmpty() ? "" : "<" + TypeRef.shown(arguments) + ">");
    }
  }

  /**
   * An array.
   *
   * @param component the type of its elements
   * @param marks its nullness annotations
   */
  record ArrayOf(TypeRef component, List<ClassId> marks) implements TypeRef {
    @Override
    public TypeRef bare() {
      return new ArrayOf(component.bare(), List.of());
    }

    @Override
    public boolean isReifiable() {
      return component.isReifiable();
    }

    @Override
    public String shown() {
      return component.shown() + "[]";
    }
  }

  /**
   * A type parameter.
   *
   * @param name its name
   * @param marks its nullness annotations
   */
  record Variable(String name, List<ClassId> marks) implements TypeRef {
    @Override
    public TypeRef bare() {
      return new Variable(name, List.of());
    }

    @Override
    public boolean isReifiable() {
      return false;
    }

    @Override
    public String shown() {
      return name;
    }
  }

  /**
   * A wildcard.
   *
   * @param lower whether the bound is a lower one ({@code super})
   * @param bound its bound, if any
   */
  record Wildcard(boolean lower, @Nullable TypeRef bound) implements TypeRef {
    @Override
    public TypeRef bare() {
      return new Wildcard(lower, bound == null ? null : bound.bare());
    }

    @Override
    public String shown() {
      return bound == null ? "?" : "? " + (lower ? "super " : "extends ") + bound.shown();
    }
  }

  /**
   * A type that the compiler does not know: one that another processor still has to write, or a
   * mistake that the compiler reports.
   *
   * @param text what was written
   */
  record Unresolved(String text) implements TypeRef {
    @Override
    public TypeRef bare() {
      return this;
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /** A list of types for a message. */
  static String shown(List<? extends TypeRef> types) {
    return types.stream().map(TypeRef::shown).collect(Collectors.joining(", "));
  }
}
