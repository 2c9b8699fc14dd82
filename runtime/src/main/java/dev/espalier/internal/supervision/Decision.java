package dev.espalier.internal.supervision;

/** What a {@link Request} means in the state that the children are in. */
sealed interface Decision {

  /** Answer it. */
  record AnswerWith(Answer answer) implements Decision {}

  /** Start this child, then answer; {@code added} says that it is forgotten if that fails. */
  record StartIt(Child child, boolean added) implements Decision {}

  /** Stop this child, then answer. */
  record StopIt(Child child) implements Decision {}
}
