package dev.espalier.benchmarks.registry;

import dev.espalier.Registry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

/** A registry, and those who register. */
@Supervisor
interface Names {

  @Child
  Registry<Integer, String> names();

  @DynamicSupervisor
  Registrant registrants();
}
