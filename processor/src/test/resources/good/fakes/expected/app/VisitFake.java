package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Visit} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Visit}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class VisitFake extends GeneratedFake<Visit, VisitFake.Received> {
  private volatile OnEnd onEnd = () -> {};

  /** Creates a fake that has no answers yet. */
  VisitFake() {}

  /**
   * Says what {@code end} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  VisitFake onEnd(OnEnd answer) {
    onEnd = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  protected void take(Object message) throws Throwable {
    switch (message) {
      case VisitRef.EndCast() -> {
        note(new End());
        onEnd.end();
      }
      default -> super.take(message);
    }
  }

  /** What {@code end} does in a test. */
  @FunctionalInterface
  public interface OnEnd {
    void end();
  }

  /** A message that has come. */
  public sealed interface Received {}

  /** A cast of {@code end}. */
  public record End() implements Received {}
}
