package dev.espalier.processor.model;

import java.util.List;
import java.util.Set;

/** What a class or interface is made of, as far as it can be seen that its objects may change. */
public sealed interface Shape {

  /** Nothing to look into: it does not change, or somebody promises so, or nobody can see it. */
  record Trusted() implements Shape {}

  /**
   * A worker.
   *
   * @param ref its ref
   */
  record Worker(ClassId ref) implements Shape {}

  /**
   * A type of the JDK or of the runtime, which is known by its name.
   *
   * @param above the types above it
   */
  record Platform(Set<ClassId> above) implements Shape {}

  /**
   * A class, or a sealed interface.
   *
   * @param kind what it is
   * @param isSource whether its source is compiled here, so that its author can change it
   * @param identity whether its source is seen not to say when two objects of it are equal, and no
   *     class above it says so
   * @param parts the fields that matter
   * @param kin its superclass and, if it is sealed, its permitted subtypes
   */
  record Composite(
      Declaration.Kind kind,
      boolean isSource,
      boolean identity,
      List<Part> parts,
      List<TypeRef> kin)
      implements Shape {}

  /**
   * A field that is not static.
   *
   * @param name its name
   * @param type its type
   * @param isFinal whether it keeps its value
   */
  record Part(String name, TypeRef type, boolean isFinal) {}
}
