package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Names.Old} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Names.Old}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings("deprecation")
final class Names_OldFake extends GeneratedFake<Names.Old, Names_OldFake.Received> {
  private volatile OnOld onOld =
      () -> {
        throw unanswered(new Old(), "onOld");
      };

  /** Creates a fake that has no answers yet. */
  Names_OldFake() {}

  /**
   * Says how {@code old} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_OldFake onOld(OnOld answer) {
    onOld = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  protected Object answer(Object message) throws Throwable {
    return switch (message) {
      case Names_OldRef.OldCall() -> {
        note(new Old());
        onOld.old();
        yield null;
      }
      default -> super.answer(message);
    };
  }

  /** What {@code old} does in a test. */
  @FunctionalInterface
  public interface OnOld {
    void old();
  }

  /** A message that has come. */
  public sealed interface Received {}

  /** A call of {@code old}. */
  public record Old() implements Received {}
}
