package app;

import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @DynamicSupervisor(maxChildren = -1, maxRestarts = -1, maxSeconds = 0)
  TaskSupervisor tasks();
}
