package dev.espalier.testkit;

import dev.espalier.Supervision;
import java.util.function.UnaryOperator;

/** Puts the fakes of a test into the one tree that they are for, when it starts. */
final class Casting implements UnaryOperator<Supervision> {
  private final GeneratedFakes<?> fakes;
  private volatile boolean done;

  Casting(GeneratedFakes<?> fakes) {
    this.fakes = fakes;
  }

  @Override
  public Supervision apply(Supervision root) {
    if (!root.name().equals(fakes.supervisor())) {
      return root; // started along with it
    }
    Supervision cast = fakes.in(root);
    done = true;
    return cast;
  }

  /** A tree that was started before has the children that it had then. */
  void mustBeDone() {
    if (!done) {
      throw new IllegalStateException(
          "the fakes of `"
              + fakes.supervisor()
              + "` play nobody: its tree has to be started by what start(...) is given");
    }
  }
}
