package dev.espalier.samples.quickstart;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Greeter} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code dev.espalier.samples.quickstart.Greeter}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = {"counter", "greeting"})
final class GreeterRef extends GeneratedRef<Greeter> {
  /** A {@code Greeter} does nothing by itself. */
  static final Lifecycle<Greeter> LIFECYCLE = Lifecycle.plain();

  private GreeterRef(RefTarget<Greeter> target) {
    super(target);
  }

  /** Returns the ref of the {@code Greeter} at a place of a tree. */
  static GreeterRef of(Endpoint<Greeter> place) {
    return new GreeterRef(RefTarget.of(place));
  }

  /** Calls {@code greet} and waits for 5 s unless {@link #within} says otherwise. */
  public String greet(String name) {
    return target.call(new GreetCall(name), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public GreeterRef within(Duration timeout) {
    return new GreeterRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link GreeterRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code greet} and returns at once. */
    public CompletableFuture<String> greet(String name) {
      return target.callAsync(new GreetCall(name), 5_000);
    }
  }

  record GreetCall(String name) implements CallMessage<Greeter, String> {
    @Override
    public String handle(Greeter worker) {
      return worker.greet(name);
    }
  }
}
