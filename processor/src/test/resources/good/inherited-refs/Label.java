package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

/** Needs the ref of a generic sibling for a type argument of its own. */
@Child
class Label<T> {
  private final BoxRef<T> box;

  Label(BoxRef<T> box) {
    this.box = box;
  }

  @Call
  String text() {
    return "of " + box;
  }
}
