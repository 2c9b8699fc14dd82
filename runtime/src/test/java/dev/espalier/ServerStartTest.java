package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How single servers start, seen by whoever starts them. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ServerStartTest {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  @AutoClose private final Tree tree = Tree.start(SupervisorSpec.named("Root").build());
  private final SupervisorRef supervisor = tree.supervisor();

  @Test
  @DisplayName("GEN-001 a start returns the process, which its supervisor watches, as others may")
  void started() throws Exception {
    StartResult result = supervisor.startChild(ChildSpec.worker("a", start -> new Object()));
    ProcessRef a = ((StartResult.Started) result).child();
    assertThat(a.isAlive()).isTrue();
    CompletableFuture<ExitReason> death = Signals.monitor(a);
    Signals.exit(a, ExitReason.because("enough"));
    assertThat(death.get()).isEqualTo(ExitReason.because("enough"));
    assertThat(supervisor.whichChild("a")).as("its supervisor has heard of it").isPresent();
    assertThat(a.isAlive()).as("and has restarted it").isTrue();
  }

  @Test
  @DisplayName("GEN-002 a server that declines has ended normally")
  void declined() throws Exception {
    AtomicReference<CompletableFuture<ExitReason>> death = new AtomicReference<>();
    StartResult result =
        supervisor.startChild(
            ChildSpec.worker(
                "a",
                start -> {
                  death.set(Signals.monitor(start.me()));
                  throw new StartIgnoredException();
                }));
    assertThat(result).isEqualTo(new StartResult.Ignored());
    assertThat(death.get().get()).isEqualTo(ExitReason.normal());
    assertThat(supervisor.child("a").isAlive()).isFalse();
  }

  /** A worker that cannot be made. */
  private static final class Unlucky {
    Unlucky() {
      throw new IllegalStateException("no port");
    }
  }

  @Test
  @DisplayName("GEN-005 what a constructor throws is the error of the start, with its stack")
  void constructorThrows() {
    ChildSpec unlucky = ChildSpec.worker("a", start -> new Unlucky());
    StartResult.Failed failed = (StartResult.Failed) supervisor.startChild(unlucky);
    Throwable cause = ((ExitReason.Crash) failed.reason()).cause();
    assertThat(cause).hasMessage("no port");
    assertThat(cause.getStackTrace()[0].getClassName()).isEqualTo(Unlucky.class.getName());
    assertThat(supervisor.whichChildren()).isEmpty();

    TreeStartException atStart =
        catchThrowableOfType(
            TreeStartException.class,
            () -> Tree.start(SupervisorSpec.named("Other").child(unlucky).build()));
    assertThat(atStart.path()).isEqualTo("Other/a");
    assertThat(atStart).hasRootCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("GEN-051 a server does not end with the thread or the process that started it")
  void starterEnds() throws Exception {
    AtomicReference<Tree> started = new AtomicReference<>();
    Thread starter =
        Thread.ofPlatform()
            .start(() ->
                started.set(
                    Tree.start(
                        SupervisorSpec.named("Other")
                            .child(ChildSpec.worker("a", start -> "a"))
                            .build())));
    starter.join();
    try (Tree other = started.get()) {
      assertThat(other.supervisor().child("a").isAlive()).isTrue();
    }

    supervisor.startChild(ChildSpec.worker("starter", start -> "starter"));
    CallMessage<String, Boolean> start =
        worker ->
            supervisor.startChild(ChildSpec.worker("b", context -> "b"))
                instanceof StartResult.Started;
    Endpoint<String> place = supervisor.worker("starter");
    assertThat(place.call(start, PATIENCE)).isTrue();
    CompletableFuture<ExitReason> death = Signals.monitor(place);
    CompletableFuture<ExitReason> deathOfB = Signals.monitor(supervisor.child("b"));
    Signals.kill(place);
    assertThat(death.get()).isEqualTo(ExitReason.killed());
    supervisor.whichChildren(); // the supervisor has dealt with it
    assertThat(supervisor.child("b").isAlive()).isTrue();
    assertThat(deathOfB).isNotDone();
  }
}
