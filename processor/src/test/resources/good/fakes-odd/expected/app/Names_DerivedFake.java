package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Names.Derived} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Names.Derived}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class Names_DerivedFake extends GeneratedFake<Names.Derived, Names_DerivedFake.Received> {
  private volatile OnForget onForget = names -> {};

  private volatile OnName onName =
      before -> {
        throw unanswered(new Name(before), "onName");
      };

  /** Creates a fake that has no answers yet. */
  Names_DerivedFake() {}

  /**
   * Says what {@code forget} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  Names_DerivedFake onForget(OnForget answer) {
    onForget = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code name} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_DerivedFake onName(OnName answer) {
    onName = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  protected Object answer(Object message) throws Throwable {
    return switch (message) {
      case Names_DerivedRef.NameCall(var before) -> {
        note(new Name(before));
        yield onName.name(before);
      }
      default -> super.answer(message);
    };
  }

  @Override
  protected void take(Object message) throws Throwable {
    switch (message) {
      case Names_DerivedRef.ForgetCast(var names) -> {
        note(new Forget(names));
        onForget.forget(names);
      }
      default -> super.take(message);
    }
  }

  /** What {@code forget} does in a test. */
  @FunctionalInterface
  public interface OnForget {
    void forget(List<? super String> names);
  }

  /** What {@code name} does in a test. */
  @FunctionalInterface
  public interface OnName {
    String name(String before);
  }

  /** A message that has come. */
  public sealed interface Received {}

  /** A cast of {@code forget}. */
  public record Forget(List<? super String> names) implements Received {}

  /** A call of {@code name}. */
  public record Name(String before) implements Received {}
}
