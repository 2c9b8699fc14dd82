package app;

import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @Child(shutdown = 5_000)
  TaskSupervisor tasks();
}
