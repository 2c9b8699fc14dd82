package dev.espalier.processor.model;

import java.util.List;

/**
 * How a type is declared.
 *
 * @param id its name
 * @param origin its element
 * @param kind what it is
 * @param access from where it can be named, with the types around it
 * @param inner whether an instance needs an instance of a class around it
 * @param isAbstract whether it cannot be instantiated
 * @param typeParameters its type parameters
 */
public record Declaration(
    ClassId id,
    Origin origin,
    Kind kind,
    Access access,
    boolean inner,
    boolean isAbstract,
    List<TypeParameter> typeParameters) {

  /** What a type is, as a word of a message. */
  public enum Kind {
    /** An ordinary class. */
    CLASS("class"),
    /** An interface. */
    INTERFACE("interface"),
    /** A record. */
    RECORD("record"),
    /** An enum. */
    ENUM("enum"),
    /** An annotation type. */
    ANNOTATION("annotation type");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The kind as a word. */
    public String word() {
      return word;
    }
  }

  /** The type itself as its own code writes it, with its type parameters as arguments. */
  public TypeRef.Named self() {
    List<TypeRef> arguments =
        typeParameters.stream()
            .map(p -> (TypeRef) new TypeRef.Variable(p.name(), List.of()))
            .toList();
    return new TypeRef.Named(id, arguments, List.of(), access, null);
  }
}
