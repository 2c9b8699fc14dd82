import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Worker} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code Worker}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "endpoint")
final class WorkerRef extends GeneratedRef<Worker> {
  /** A {@code Worker} does nothing by itself. */
  static final Lifecycle<Worker> LIFECYCLE = Lifecycle.plain();

  private WorkerRef(RefTarget<Worker> target) {
    super(target);
  }

  /** Returns the ref of the {@code Worker} at a place of a tree. */
  static WorkerRef of(dev.espalier.spi.Endpoint<Worker> place) {
    return new WorkerRef(RefTarget.of(place));
  }

  /** Calls {@code where} and waits for 5 s unless {@link #within} says otherwise. */
  public Endpoint where(Endpoint other) {
    return target.call(new WhereCall(other), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public WorkerRef within(Duration timeout) {
    return new WorkerRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link WorkerRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code where} and returns at once. */
    public CompletableFuture<Endpoint> where(Endpoint other) {
      return target.callAsync(new WhereCall(other), 5_000);
    }
  }

  record WhereCall(Endpoint other) implements CallMessage<Worker, Endpoint> {
    @Override
    public Endpoint handle(Worker worker) {
      return worker.where(other);
    }
  }
}
