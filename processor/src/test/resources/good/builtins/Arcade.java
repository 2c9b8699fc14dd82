package app;

import dev.espalier.Agent;
import dev.espalier.DuplicateRegistry;
import dev.espalier.Registry;
import dev.espalier.RegistryOptions;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Shutdown;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Supervisor(strategy = Strategy.REST_FOR_ONE, autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
public interface Arcade {
  @Child
  Audit audit();

  /** Refs that come in this very compilation. */
  @Child
  Registry<GameId, GameRef> games();

  @Child
  DuplicateRegistry<String, ArcadeTree> topics();

  @Child
  TaskSupervisor tasks();

  @DynamicSupervisor(maxChildren = 1_000, maxRestarts = 10, maxSeconds = 60)
  TaskSupervisor imports();

  @DynamicSupervisor
  TaskSupervisor exports();

  @Child(id = "config", restart = Restart.TRANSIENT, shutdown = Shutdown.BRUTAL_KILL)
  Agent<Settings> settings();

  @Child
  Agent<@Nullable List<? extends Map<String, int[]>>> scores();

  /** The first state is a sibling's ref. */
  @Child
  Agent<AuditRef> auditor();

  @Child(restart = Restart.TRANSIENT, significant = true)
  default Agent<Integer> visits() {
    return Agent.starting(0);
  }

  @Child
  default Agent<Integer> visitors(Agent<Integer> visits) {
    return Agent.starting(visits.<Integer>get(n -> n));
  }

  @Child
  default Registry<String, PlayerRef> players(AuditRef audit, String start) {
    return Registry.starting(
        RegistryOptions.<String, PlayerRef>none().listener(event -> audit.note(start)));
  }

  @Child
  default DuplicateRegistry<String, PlayerRef> views() {
    return DuplicateRegistry.starting(RegistryOptions.none());
  }

  @Child
  Game game();

  @DynamicSupervisor
  Player guests();

  @Child
  Hall hall();

  /** No built-in child, but its class is known as well before the tree is. */
  @Child
  Shelf<String, ArcadeTree> shelf();
}
