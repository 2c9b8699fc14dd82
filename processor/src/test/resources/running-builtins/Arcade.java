package app;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.RegistryOptions;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface Arcade {
  @Child
  Audit audit();

  @Child
  Registry<GameId, GameRef> games();

  @Child
  DuplicateRegistry<String, GameRef> topics();

  @Child
  TaskSupervisor tasks();

  @DynamicSupervisor(maxChildren = 1, maxRestarts = 10, maxSeconds = 60)
  TaskSupervisor imports();

  @Child(id = "config", restart = Restart.TRANSIENT, shutdown = 1_000)
  Agent<Settings> settings();

  @Child
  default Agent<Integer> visits() {
    return Agent.starting(Main.STARTS.incrementAndGet());
  }

  @Child
  default Registry<String, String> users(AuditRef audit) {
    return Registry.starting(
        RegistryOptions.<String, String>none().listener(event -> audit.note(event.toString())));
  }

  @DynamicSupervisor
  Game open();
}
