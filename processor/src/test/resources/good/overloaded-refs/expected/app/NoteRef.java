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
 * Sends calls and casts to a {@code Note} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Note}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "board")
final class NoteRef extends GeneratedRef<Note> {
  /** A {@code Note} does nothing by itself. */
  static final Lifecycle<Note> LIFECYCLE = Lifecycle.plain();

  private NoteRef(RefTarget<Note> target) {
    super(target);
  }

  /** Returns the ref of the {@code Note} at a place of a tree. */
  static NoteRef of(Endpoint<Note> place) {
    return new NoteRef(RefTarget.of(place));
  }

  /** Calls {@code text} and waits for 5 s unless {@link #within} says otherwise. */
  public String text() {
    return target.call(new TextCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public NoteRef within(Duration timeout) {
    return new NoteRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link NoteRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code text} and returns at once. */
    public CompletableFuture<String> text() {
      return target.callAsync(new TextCall(), 5_000);
    }
  }

  record TextCall() implements CallMessage<Note, String> {
    @Override
    public String handle(Note worker) {
      return worker.text();
    }
  }
}
