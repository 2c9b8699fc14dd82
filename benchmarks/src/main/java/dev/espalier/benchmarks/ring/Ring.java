package dev.espalier.benchmarks.ring;

import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** The processes of a ring. */
@Supervisor
interface Ring {

  @DynamicSupervisor
  Node nodes();
}
