package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** An application of its own, and a part of a larger one: no inputs, no callbacks. */
@Application
@Supervisor
public interface Payments {
  @Child
  Gate gate();
}
