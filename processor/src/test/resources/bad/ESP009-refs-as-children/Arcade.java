package app;

import dev.espalier.DynamicSupervisorRef;
import dev.espalier.ProcessRef;
import dev.espalier.Registrations;
import dev.espalier.Registry;
import dev.espalier.Self;
import dev.espalier.SupervisorRef;
import dev.espalier.SupervisorSpec;
import dev.espalier.Task;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

interface Games extends Named<Integer> {}

interface Named<V> extends Registry<String, V> {}

interface Imports extends TaskSupervisor {}

@Supervisor
interface Arcade {
  @Child
  Task<String> task();

  @Child
  ProcessRef process();

  @Child
  SupervisorRef below();

  @Child
  DynamicSupervisorRef children();

  @Child
  Self self();

  @Child
  Registrations<String, Integer> registrations();

  @Child
  Games games();

  @DynamicSupervisor
  Imports imports();

  @Child
  default SupervisorSpec other() {
    return SupervisorSpec.named("other").build();
  }
}
