package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.RegistryOptions;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Arcade {
  @Child
  TaskSupervisor tasks();

  @DynamicSupervisor(maxChildren = 100)
  TaskSupervisor imports();

  @Child
  TaskSupervisor exports();

  @Child
  default Registry<String, Integer> games(Runnable watcher) {
    return Registry.starting(
        RegistryOptions.<String, Integer>none().listener(event -> watcher.run()));
  }

  @Child
  default Agent<Integer> visits(int first) {
    return Agent.starting(first);
  }
}
