package dev.espalier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every request to a supervisor that is not there, and messages to a worker that is not. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class MissingSupervisorTest {
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
  private static final ChildSpec SPEC = ChildSpec.worker("a", start -> "a");

  private static Map<String, ThrowingCallable> requests(SupervisorRef gone) {
    Map<String, ThrowingCallable> requests = new LinkedHashMap<>();
    requests.put("StartChild", () -> gone.startChild(SPEC));
    requests.put("TerminateChild", () -> gone.terminateChild("a"));
    requests.put("RestartChild", () -> gone.restartChild("a"));
    requests.put("DeleteChild", () -> gone.deleteChild("a"));
    requests.put("WhichChildren", gone::whichChildren);
    requests.put("WhichChild", () -> gone.whichChild("a"));
    requests.put("CountChildren", gone::countChildren);
    requests.put("GetChildSpec", () -> gone.childSpec("a"));
    requests.put("stop(normal)", () -> gone.stop(ExitReason.normal()));
    return requests;
  }

  private static void noproc(String path, Map<String, ThrowingCallable> requests) {
    requests.forEach((operation, request) ->
        assertThatThrownBy(request)
            .isInstanceOfSatisfying(
                CallFailedException.class,
                failure -> {
                  assertThat(failure.reason()).isEqualTo(ExitReason.noproc());
                  assertThat(failure.target()).isEqualTo(path);
                  assertThat(failure.operation()).contains(operation);
                }));
  }

  @Test
  @DisplayName("MGT-040 STA-035 STA-024 each request to a supervisor that has ended")
  void ended() {
    SupervisorRef gone;
    try (Tree tree = Tree.start(SupervisorSpec.named("Root").child(SPEC).build())) {
      gone = tree.supervisor();
      assertThat(gone.countChildren().active()).isEqualTo(1);
    }
    noproc("Root", requests(gone));
  }

  @Test
  @DisplayName("MGT-040 STA-035 each request to a supervisor that never was, and to a worker")
  void neverWas() {
    try (Tree tree = Tree.start(SupervisorSpec.named("Root").child(SPEC).build())) {
      noproc("Root/nobody", requests(tree.supervisor().supervisor("nobody")));
      Map<String, ThrowingCallable> ofAWorker = requests(tree.supervisor().supervisor("a"));
      ofAWorker.remove("stop(normal)"); // any process can be stopped
      noproc("Root/a", ofAWorker);
      assertThat(tree.supervisor().child("a").isAlive()).isTrue();
    }
  }

  @Test
  @DisplayName("MGT-040 each request to a dynamic supervisor that has ended")
  void dynamic() {
    DynamicSupervisorRef gone;
    ProcessRef child;
    try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
      gone = tree.supervisor().asDynamicSupervisor();
      child = ((StartResult.Started) gone.startChild(SPEC)).child();
    }
    noproc(
        "Pool",
        Map.of(
            "StartChild", () -> gone.startChild(SPEC),
            "TerminateProcess", () -> gone.terminateChild(child),
            "WhichChildren", gone::whichChildren,
            "CountChildren", gone::countChildren,
            "stop(normal)", () -> gone.stop(ExitReason.normal())));
  }

  @Test
  @DisplayName("GEN-019 GEN-029 GEN-067 PRC-052 a dead process: calls fail, casts are dropped")
  void deadProcess() {
    try (Tree tree = Tree.start(DynamicSupervisorSpec.named("Pool"))) {
      DynamicSupervisorRef pool = tree.supervisor().asDynamicSupervisor();
      AtomicReference<Endpoint<String>> own = new AtomicReference<>();
      ChildSpec spec =
          ChildSpec.<String>worker(
              "a",
              start -> {
                own.set(start.me());
                return "a";
              });
      ProcessRef child = ((StartResult.Started) pool.startChild(spec)).child();
      Endpoint<String> a = own.get();
      a.cast(worker -> {});
      assertThat(a.<Integer>call(String::length, PATIENCE)).as("alive").isEqualTo(1);
      pool.terminateChild(child);

      AtomicBoolean handled = new AtomicBoolean();
      a.cast(worker -> handled.set(true));
      assertThatThrownBy(() -> a.<Integer>call(String::length, PATIENCE))
          .isInstanceOfSatisfying(
              CallFailedException.class,
              failure -> assertThat(failure.reason()).isEqualTo(ExitReason.noproc()));
      CompletableFuture<Integer> later = a.callAsync(String::length, PATIENCE); // does not throw
      assertThat(later)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .havingCause()
          .isInstanceOfSatisfying(
              CallFailedException.class,
              failure -> assertThat(failure.reason()).isEqualTo(ExitReason.noproc()));
      assertThat(handled).isFalse();
    }
  }
}
