package dev.espalier.benchmarks.load;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** Busy processes, and quiet ones. */
@Supervisor
interface Crowd {

  @DynamicSupervisor
  Busy members();
}
