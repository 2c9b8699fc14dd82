package dev.espalier.processor.model;

/**
 * A parameter of a constructor or method, or an input of a tree.
 *
 * @param name its name
 * @param type its type
 * @param isNamed whether its author gave it that name; if a class file has lost it, one is made up
 */
public record Parameter(String name, TypeRef type, boolean isNamed) {

  /** A parameter with the name that its author gave it. */
  public Parameter(String name, TypeRef type) {
    this(name, type, true);
  }
}
