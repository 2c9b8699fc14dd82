package app;

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
 * Sends calls and casts to a {@code Repo} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Repo}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "settings")
final class RepoRef extends GeneratedRef<Repo> {
  /** A {@code Repo} does nothing by itself. */
  static final Lifecycle<Repo> LIFECYCLE = Lifecycle.plain();

  private RepoRef(RefTarget<Repo> target) {
    super(target);
  }

  /** Returns the ref of the {@code Repo} at a place of a tree. */
  static RepoRef of(Endpoint<Repo> place) {
    return new RepoRef(RefTarget.of(place));
  }

  /** Calls {@code url} and waits for 5 s unless {@link #within} says otherwise. */
  public String url() {
    return target.call(new UrlCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public RepoRef within(Duration timeout) {
    return new RepoRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link RepoRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code url} and returns at once. */
    public CompletableFuture<String> url() {
      return target.callAsync(new UrlCall(), 5_000);
    }
  }

  record UrlCall() implements CallMessage<Repo, String> {
    @Override
    public String handle(Repo worker) {
      return worker.url();
    }
  }
}
