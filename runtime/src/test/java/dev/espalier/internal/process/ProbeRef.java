package dev.espalier.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.CallFailedException;
import dev.espalier.ExitException;
import dev.espalier.ExitReason;
import dev.espalier.Signals;
import dev.espalier.spi.Endpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * How tests talk to a {@link Probe}.
 *
 * @param place where it lives
 */
record ProbeRef(Endpoint<Probe> place) {
  static final Duration PATIENCE = Duration.ofSeconds(10);

  Object ask(String name, Probe.Body body) {
    return ask(name, PATIENCE, body);
  }

  Object ask(String name, Duration within, Probe.Body body) {
    return place.call(new Probe.Ask(name, null, body), within.toNanos());
  }

  /** Asks with the promise that the handler does not block. */
  Object askInline(String name, Probe.Body body) {
    return askInline(name, PATIENCE, body);
  }

  Object askInline(String name, Duration within, Probe.Body body) {
    return place.callInline(new Probe.Ask(name, null, body), within.toNanos());
  }

  CompletableFuture<Object> askAsync(String name, Duration within, Probe.Body body) {
    return place.callAsync(new Probe.Ask(name, null, body), within.toNanos());
  }

  CompletableFuture<Object> askAsync(String name, Probe.Body body) {
    return askAsync(name, PATIENCE, body);
  }

  void tell(String name, Probe.Action action) {
    place.cast(new Probe.Tell(name, action));
  }

  /** Tells with the promise that the handler does not block. */
  void tellInline(String name, Probe.Action action) {
    place.castInline(new Probe.Tell(name, action));
  }

  /** Which process of the child this is, counted from 1; handled after all that was sent before. */
  int ping() {
    return (int) ask("ping", Probe::start);
  }

  /** Has a handler throw, and returns what the caller has got. */
  CallFailedException crash(Throwable thrown) {
    return failure(() ->
        ask(
            "crash",
            probe -> {
              throw thrown;
            }));
  }

  CallFailedException crash(String message) {
    return crash(new IllegalStateException(message));
  }

  /** Has a handler end its process with a reason. */
  CallFailedException exit(ExitReason reason) {
    return crash(new ExitException(reason));
  }

  void kill() {
    Signals.kill(place);
  }

  boolean isAlive() {
    return place.isAlive();
  }

  /** Has a handler use its process. */
  void with(String name, java.util.function.Consumer<dev.espalier.Self> use) {
    ask(
        name,
        probe -> {
          use.accept(probe.self());
          return true;
        });
  }

  /** Puts the process into a handler that ends when the latch says so, interrupts or not. */
  void blockUntil(CountDownLatch latch) throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    tell(
        "block",
        probe -> {
          entered.countDown();
          awaitStubbornly(latch);
        });
    assertThat(entered.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  /** Puts the process into a handler that ends when the latch says so, or when interrupted. */
  void blockPolitelyUntil(CountDownLatch latch) throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    tell(
        "block politely",
        probe -> {
          entered.countDown();
          latch.await();
        });
    assertThat(entered.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
  }

  /** Waits and ignores interrupts; keeps none. */
  static void awaitStubbornly(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException ignored) {
        // that is what stubborn means
      }
    }
  }

  static CallFailedException failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(CallFailedException.class, call);
  }

  /** What something throws. */
  static Throwable thrown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowable(call);
  }

  /** Does something that may fail because a process has died. */
  static void failureOrNothing(Runnable call) {
    try {
      call.run();
    } catch (CallFailedException died) {
      // as it may
    }
  }
}
