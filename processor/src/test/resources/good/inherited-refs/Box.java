package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** A worker for any type; its ref has a type argument. */
@Child
class Box<T> {
  private final T content;

  Box(T content) {
    this.content = content;
  }

  @Call
  T content() {
    return content;
  }
}
