package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFake;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Plays a {@code Cache} in tests: records what it receives, and answers as it is told.
 *
 * <p>Generated from {@code app.Cache}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class CacheFake<K, V extends Number>
    extends GeneratedFake<Cache<K, V>, CacheFake.Received<K, V>> {
  private volatile OnGet<K, V> onGet =
      key -> {
        throw unanswered(new Get<K, V>(key), "onGet");
      };

  private volatile OnLoad<K, V> onLoad =
      (key, otherwise) -> {
        throw unanswered(new Load<K, V>(key, otherwise), "onLoad");
      };

  private volatile OnPut<K, V> onPut = (key, value) -> {};

  /** Creates a fake that has no answers yet. */
  CacheFake() {}

  /**
   * Says how {@code get} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  CacheFake<K, V> onGet(OnGet<K, V> answer) {
    onGet = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says how {@code load} is answered from now on.
   *
   * @param answer the answer
   * @return this fake
   */
  CacheFake<K, V> onLoad(OnLoad<K, V> answer) {
    onLoad = Objects.requireNonNull(answer, "answer");
    return this;
  }

  /**
   * Says what {@code put} does from now on.
   *
   * @param answer runs in the process
   * @return this fake
   */
  CacheFake<K, V> onPut(OnPut<K, V> answer) {
    onPut = Objects.requireNonNull(answer, "answer");
    return this;
  }

  @Override
  @SuppressWarnings("unchecked")
  protected Object answer(Object message) throws Throwable {
    return switch (message) {
      case CacheRef.GetCall<?, ?> some -> {
        CacheRef.GetCall<K, V> ours = (CacheRef.GetCall<K, V>) some;
        note(new Get<K, V>(ours.key()));
        yield onGet.get(ours.key());
      }
      default -> super.answer(message);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  protected CompletionStage<?> begin(Object message) throws Throwable {
    return switch (message) {
      case CacheRef.LoadCall<?, ?> some -> {
        CacheRef.LoadCall<K, V> ours = (CacheRef.LoadCall<K, V>) some;
        note(new Load<K, V>(ours.key(), ours.otherwise()));
        yield onLoad.load(ours.key(), ours.otherwise());
      }
      default -> super.begin(message);
    };
  }

  @Override
  @SuppressWarnings("unchecked")
  protected void take(Object message) throws Throwable {
    switch (message) {
      case CacheRef.PutCast<?, ?> some -> {
        CacheRef.PutCast<K, V> ours = (CacheRef.PutCast<K, V>) some;
        note(new Put<K, V>(ours.key(), ours.value()));
        onPut.put(ours.key(), ours.value());
      }
      default -> super.take(message);
    }
  }

  /** What {@code get} does in a test. */
  @FunctionalInterface
  public interface OnGet<K, V extends Number> {
    @Nullable V get(K key);
  }

  /** What {@code load} does in a test. */
  @FunctionalInterface
  public interface OnLoad<K, V extends Number> {
    CompletionStage<V> load(K key, V otherwise);
  }

  /** What {@code put} does in a test. */
  @FunctionalInterface
  public interface OnPut<K, V extends Number> {
    void put(K key, V value);
  }

  /** A message that has come. */
  public sealed interface Received<K, V extends Number> {}

  /** A call of {@code get}. */
  public record Get<K, V extends Number>(K key) implements Received<K, V> {}

  /** A call of {@code load}. */
  public record Load<K, V extends Number>(K key, V otherwise) implements Received<K, V> {}

  /** A cast of {@code put}. */
  public record Put<K, V extends Number>(K key, V value) implements Received<K, V> {}
}
