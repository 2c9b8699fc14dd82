package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Names.Derived} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Names.Derived}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class Names_DerivedRef extends GeneratedRef<Names.Derived> implements Names.Named<String> {
  /** A {@code Names.Derived} does nothing by itself. */
  static final Lifecycle<Names.Derived> LIFECYCLE = Lifecycle.plain();

  private Names_DerivedRef(RefTarget<Names.Derived> target) {
    super(target);
  }

  /** Returns the ref of the {@code Names.Derived} at a place of a tree. */
  static Names_DerivedRef of(Endpoint<Names.Derived> place) {
    return new Names_DerivedRef(RefTarget.of(place));
  }

  /** Casts {@code forget} and does not wait. */
  public void forget(List<? super String> names) {
    target.cast(new ForgetCast(names));
  }

  /** Calls {@code name} and waits for 5 s unless {@link #within} says otherwise. */
  @Override
  public String name(String before) {
    return target.call(new NameCall(before), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public Names_DerivedRef within(Duration timeout) {
    return new Names_DerivedRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link Names_DerivedRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code name} and returns at once. */
    public CompletableFuture<String> name(String before) {
      return target.callAsync(new NameCall(before), 5_000);
    }
  }

  record ForgetCast(List<? super String> names) implements CastMessage<Names.Derived> {
    @Override
    public void handle(Names.Derived worker) {
      worker.forget(names);
    }
  }

  record NameCall(String before) implements CallMessage<Names.Derived, String> {
    @Override
    public String handle(Names.Derived worker) {
      return worker.name(before);
    }
  }
}
