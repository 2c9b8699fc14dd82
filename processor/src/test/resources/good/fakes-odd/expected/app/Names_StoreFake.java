package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.Arrays;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Plays a {@code Names.Store} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Names.Store}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
@SuppressWarnings("unchecked")
final class Names_StoreFake<K extends Comparable<K>, X extends Exception>
    extends GeneratedFake<Names.Store<K, X>, Names_StoreFake.Received<K, X>> {
  private volatile OnK2<K, X> onK2 =
      k -> {
        throw unanswered(new K2<K, X>(k), "onK2");
      };

  private volatile OnAddAll<K, X> onAddAll =
      all -> {
        throw unanswered(new AddAll<K, X>(all), "onAddAll");
      };

  /** Creates a fake that has no answers yet. */
  Names_StoreFake() {}

  /**
   * Says how {@code k} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_StoreFake<K, X> onK2(OnK2<K, X> answer) {
    onK2 = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code addAll} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  Names_StoreFake<K, X> onAddAll(OnAddAll<K, X> answer) {
    onAddAll = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  @SuppressWarnings("unchecked")
  protected Object answer(Object message) throws Throwable {
    return switch (message) {
      case Names_StoreRef.KCall<?, ?> some -> {
        Names_StoreRef.KCall<K, X> ours = (Names_StoreRef.KCall<K, X>) some;
        note(new K2<K, X>(ours.k()));
        yield onK2.k(ours.k());
      }
      case Names_StoreRef.AddAllCall<?, ?> some -> {
        Names_StoreRef.AddAllCall<K, X> ours = (Names_StoreRef.AddAllCall<K, X>) some;
        note(new AddAll<K, X>(ours.all()));
        onAddAll.addAll(ours.all());
        yield null;
      }
      default -> super.answer(message);
    };
  }

  /** What {@code k} does in a test. */
  @FunctionalInterface
  public interface OnK2<K extends Comparable<K>, X extends Exception> {
    K k(K k) throws X;
  }

  /** What {@code addAll} does in a test. */
  @FunctionalInterface
  public interface OnAddAll<K extends Comparable<K>, X extends Exception> {
    void addAll(K... all) throws X, InterruptedException;
  }

  /** A message that has come. */
  public sealed interface Received<K extends Comparable<K>, X extends Exception> {}

  /** A call of {@code k}. */
  public record K2<K extends Comparable<K>, X extends Exception>(K k) implements Received<K, X> {}

  /** A call of {@code addAll}. */
  public record AddAll<K extends Comparable<K>, X extends Exception>(
      K[] all) implements Received<K, X> {
    @Override
    public boolean equals(Object other) {
      return other instanceof AddAll<?, ?> that && Objects.deepEquals(this.all, that.all);
    }

    @Override
    public int hashCode() {
      return Arrays.deepHashCode(new Object[] {all});
    }

    @Override
    public String toString() {
      return "AddAll" + Arrays.deepToString(new Object[] {all});
    }
  }
}
