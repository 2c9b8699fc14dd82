package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @Child
  TaskSupervisor tasks();

  @Child
  DuplicateRegistry<String, Integer> registrations();

  @Child
  Registry<String, Integer> games();

  @DynamicSupervisor
  TaskSupervisor imports();
}
