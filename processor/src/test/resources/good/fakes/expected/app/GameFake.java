package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Game} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Game}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class GameFake extends GeneratedFake<Game, GameFake.Received> {
  private volatile OnMove onMove =
      to -> {
        throw unanswered(new Move(to), "onMove");
      };

  /** Creates a fake that has no answers yet. */
  GameFake() {}

  /**
   * Says how {@code move} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  GameFake onMove(OnMove answer) {
    onMove = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  protected Object answer(Object message) throws Throwable {
    return switch (message) {
      case GameRef.MoveCall(var to) -> {
        note(new Move(to));
        yield onMove.move(to);
      }
      default -> super.answer(message);
    };
  }

  /** What {@code move} does in a test. */
  @FunctionalInterface
  public interface OnMove {
    String move(String to);
  }

  /** A message that has come. */
  public sealed interface Received {}

  /** A call of {@code move}. */
  public record Move(String to) implements Received {}
}
