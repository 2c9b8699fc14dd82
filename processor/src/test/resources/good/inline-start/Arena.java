package app;

import dev.espalier.Agent;
import dev.espalier.Registry;
import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.PartitionSupervisor;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Supervisor;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

@SuppressWarnings("ESP067")
@Supervisor(autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
interface Arena {
  @Child(inlineStart = true)
  Registry<String, Integer> seats();

  @Child(inlineStart = true)
  default Agent<Map<String, Integer>> scores() {
    return Agent.starting(Map.of());
  }

  @Child(inlineStart = true, significant = true, restart = Restart.TRANSIENT)
  Referee referee();

  /** As its class says. */
  @Child
  Session practice();

  @Child(inlineStart = false)
  Session finale();

  /** The class promises something of its constructor, which is not this. */
  @Child
  default Session replay(CompletableFuture<String> recording) {
    return new Session(recording.join());
  }

  @Child(inlineStart = true)
  default Session warmUp(String name) {
    return new Session(name);
  }

  @Child(inlineStart = true)
  Clock clock();

  @DynamicSupervisor
  Session sessions();

  @PartitionSupervisor(partitions = 4)
  Session tables();
}
