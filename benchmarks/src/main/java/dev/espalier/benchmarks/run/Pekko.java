package dev.espalier.benchmarks.run;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;

/** Actor systems with everything as it is by default, but for logging, which is off. */
public final class Pekko {
  private static final String QUIET =
      """
      pekko.loglevel = OFF
      pekko.stdout-loglevel = OFF
      pekko.log-dead-letters = off
      pekko.log-dead-letters-during-shutdown = off
      pekko.jvm-shutdown-hooks = off
      """;

  private static final String THREADS =
      """
      pekko.actor.default-dispatcher.fork-join-executor.parallelism-min = %1$d
      pekko.actor.default-dispatcher.fork-join-executor.parallelism-max = %1$d
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Pekko() {}

  /** A system with this guardian, and with as many threads as the row demands. */
  public static <T> ActorSystem<T> system(Behavior<T> guardian) {
    StringBuilder settings = new StringBuilder(QUIET);
    Carriers.demanded().ifPresent(number -> settings.append(THREADS.formatted(number)));
    Config config =
        ConfigFactory.parseString(settings.toString()).withFallback(ConfigFactory.load());
    return ActorSystem.create(guardian, "benchmarks", config);
  }

  /** Ends a system, and returns when it has ended. */
  public static void stop(ActorSystem<?> system) {
    system.terminate();
    try {
      system
          .getWhenTerminated()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Pekko does not stop", e);
    }
  }
}
