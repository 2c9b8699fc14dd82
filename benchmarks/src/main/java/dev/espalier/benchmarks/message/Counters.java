package dev.espalier.benchmarks.message;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** One counter for everybody, and more on demand. */
@Supervisor
interface Counters {

  @Child
  default Counter counter() {
    return new Counter(0);
  }

  @DynamicSupervisor
  Counter more();
}
