package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.CastMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Sends calls and casts to a {@code Board} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Board}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class BoardRef extends GeneratedRef<Board> {
  /** A {@code Board} does nothing by itself. */
  static final Lifecycle<Board> LIFECYCLE = Lifecycle.plain();

  private BoardRef(RefTarget<Board> target) {
    super(target);
  }

  /** Returns the ref of the {@code Board} at a place of a tree. */
  static BoardRef of(Endpoint<Board> place) {
    return new BoardRef(RefTarget.of(place));
  }

  /** Casts {@code pin} and does not wait. */
  public void pin(NoteRef note) {
    target.cast(new PinNoteRefCast(note));
  }

  /** Casts {@code pin} and does not wait. */
  public void pin(PhotoRef photo) {
    target.cast(new PinPhotoRefCast(photo));
  }

  /** Casts {@code pin} and does not wait. */
  public void pin(int number) {
    target.cast(new PinIntCast(number));
  }

  /** Casts {@code pin} and does not wait. */
  public void pin(BoardRef board) {
    target.cast(new PinBoardRefCast(board));
  }

  /** Calls {@code pinned} and waits for 5 s unless {@link #within} says otherwise. */
  public int pinned() {
    return target.call(new PinnedCall(), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public BoardRef within(Duration timeout) {
    return new BoardRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link BoardRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code pinned} and returns at once. */
    public CompletableFuture<Integer> pinned() {
      return target.callAsync(new PinnedCall(), 5_000);
    }
  }

  record PinNoteRefCast(NoteRef note) implements CastMessage<Board> {
    @Override
    public void handle(Board worker) {
      worker.pin(note);
    }
  }

  record PinPhotoRefCast(PhotoRef photo) implements CastMessage<Board> {
    @Override
    public void handle(Board worker) {
      worker.pin(photo);
    }
  }

  record PinIntCast(int number) implements CastMessage<Board> {
    @Override
    public void handle(Board worker) {
      worker.pin(number);
    }
  }

  record PinBoardRefCast(BoardRef board) implements CastMessage<Board> {
    @Override
    public void handle(Board worker) {
      worker.pin(board);
    }
  }

  record PinnedCall() implements CallMessage<Board, Integer> {
    @Override
    public Integer handle(Board worker) {
      return worker.pinned();
    }
  }
}
