package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @Child
  default TaskSupervisor tasks() {
    throw new UnsupportedOperationException();
  }

  @DynamicSupervisor(maxChildren = 100)
  default TaskSupervisor imports() {
    throw new UnsupportedOperationException();
  }

  @Child
  TaskSupervisor exports(int most);

  @Child
  Registry<String, Integer> games(String options);

  @Child
  Agent<Integer> visits(int first);
}
