package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Counter} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Counter}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class CounterFake extends GeneratedFake<Counter, CounterFake.Received> {
  private volatile OnNext onNext =
      () -> {
        throw unanswered(new Next(), "onNext");
      };

  private volatile OnReset onReset = () -> {};

  private volatile OnSet onSet =
      (number, reason) -> {
        throw unanswered(new Set(number, reason), "onSet");
      };

  /** Creates a fake that has no answers yet. */
  CounterFake() {}

  /**
   * Says how {@code next} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  CounterFake onNext(OnNext answer) {
    onNext = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says what {@code reset} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  CounterFake onReset(OnReset answer) {
    onReset = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code set} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  CounterFake onSet(OnSet answer) {
    onSet = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  protected Object answer(Object message) throws Throwable {
    return switch (message) {
      case CounterRef.NextCall() -> {
        note(new Next());
        yield onNext.next();
      }
      case CounterRef.SetCall(var number, var reason) -> {
        note(new Set(number, reason));
        onSet.set(number, reason);
        yield null;
      }
      default -> super.answer(message);
    };
  }

  @Override
  protected void take(Object message) throws Throwable {
    switch (message) {
      case CounterRef.ResetCast() -> {
        note(new Reset());
        onReset.reset();
      }
      default -> super.take(message);
    }
  }

  /** What {@code next} does in a test. */
  @FunctionalInterface
  public interface OnNext {
    int next();
  }

  /** What {@code reset} does in a test. */
  @FunctionalInterface
  public interface OnReset {
    void reset();
  }

  /** What {@code set} does in a test. */
  @FunctionalInterface
  public interface OnSet {
    void set(int number, String reason) throws IOException;
  }

  /** A message that has come. */
  public sealed interface Received {}

  /** A call of {@code next}. */
  public record Next() implements Received {}

  /** A cast of {@code reset}. */
  public record Reset() implements Received {}

  /** A call of {@code set}. */
  public record Set(int number, String reason) implements Received {}
}
