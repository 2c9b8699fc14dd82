package dev.espalier.processor.model;

import java.util.List;

/** Where the value of a parameter comes from when a child is started. */
public sealed interface Supply {

  /** The context of the new process. */
  record Self() implements Supply {}

  /**
   * The new process's own ref.
   *
   * @param ref its type
   */
  record OwnRef(TypeRef.Named ref) implements Supply {}

  /**
   * The ref of a sibling that has started before.
   *
   * @param child the sibling
   * @param ref its type
   */
  record Sibling(ChildMethod child, TypeRef.Named ref) implements Supply {}

  /**
   * The plain ref of a sibling that has started before.
   *
   * @param child the sibling
   */
  record PlainRef(ChildMethod child) implements Supply {}

  /** The tree itself, for a callback of its application. */
  record OwnTree() implements Supply {}

  /**
   * What the tree has for a child, for a callback of its application.
   *
   * @param child the child
   */
  record Accessor(ChildMethod child) implements Supply {}

  /**
   * What is given to {@code start} of a dynamic supervisor.
   *
   * @param parameter the parameter of the constructor
   */
  record Argument(Parameter parameter) implements Supply {}

  /** The number of the partition that is started. */
  record PartitionNumber() implements Supply {}

  /**
   * An input of the tree or of the launcher of an application.
   *
   * @param input the parameter of what starts it
   */
  record Input(Parameter input) implements Supply {}

  /**
   * A sibling that starts too late.
   *
   * @param child the sibling
   */
  record TooLate(ChildMethod child) implements Supply {}

  /**
   * Several siblings fit, and none of them has the parameter's name.
   *
   * @param candidates those that fit
   */
  record Ambiguous(List<ChildMethod> candidates) implements Supply {}
}
