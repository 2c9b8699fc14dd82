package dev.espalier.processor.model;

/** From where something can be named: the narrowest access of a type and of those around it. */
public enum Access {
  /** From its own top-level class only. */
  PRIVATE,
  /** From its package. */
  PACKAGE,
  /** From its package and subclasses; generated code is never a subclass. */
  PROTECTED,
  /** From everywhere. */
  PUBLIC;

  /** The narrower of two. */
  public Access narrower(Access other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether generated code can name it from a package. */
  public boolean reaches(String ownPackage, String fromPackage) {
    return this == PUBLIC || (this != PRIVATE && ownPackage.equals(fromPackage));
  }
}
