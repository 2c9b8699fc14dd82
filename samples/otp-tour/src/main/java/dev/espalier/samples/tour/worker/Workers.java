package dev.espalier.samples.tour.worker;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/**
 * The same with a tree that knows its children beforehand: each method is one child, its name is
 * the id unless {@code id} says otherwise, and what is written here goes before what the class
 * says.
 */
@Supervisor
interface Workers {

  @Child(id = "Worker(1)")
  default Worker first(dev.espalier.Self self) {
    return new Worker(new Worker.Options(1), self);
  }

  @Child(id = "Worker(2)", shutdown = 20_000)
  default Worker second(dev.espalier.Self self) {
    return new Worker(new Worker.Options(2), self);
  }
}
