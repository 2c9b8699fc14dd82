package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.CallMessage;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Sends calls and casts to a {@code Shop} process.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Shop}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class ShopRef extends GeneratedRef<Shop> {
  /** A {@code Shop} does nothing by itself. */
  static final Lifecycle<Shop> LIFECYCLE = Lifecycle.plain();

  private ShopRef(RefTarget<Shop> target) {
    super(target);
  }

  /** Returns the ref of the {@code Shop} at a place of a tree. */
  static ShopRef of(Endpoint<Shop> place) {
    return new ShopRef(RefTarget.of(place));
  }

  /** Calls {@code count} and waits for 5 s unless {@link #within} says otherwise. */
  public @Nullable Integer count(@Nullable String name, Long item) {
    return target.call(new CountCall(name, item), 5_000);
  }

  /** Calls {@code names} and waits for 5 s unless {@link #within} says otherwise. */
  public List<@Nullable String> names(String @Nullable [] names) {
    return target.call(new NamesCall(names), 5_000);
  }

  /** Calls {@code last} and waits for 5 s unless {@link #within} says otherwise. */
  public @Nullable Long last() {
    return target.call(new LastCall(), 5_000);
  }

  /** Calls {@code all} and waits for 5 s unless {@link #within} says otherwise. */
  public List<@Nullable Long> all(@Nullable Long @Nullable [] items,
      List<? extends @Nullable Long> more) {
    return target.call(new AllCall(items, more), 5_000);
  }

  /**
   * The same ref with another time-out for all calls.
   *
   * @param timeout how long callers wait, more than 0
   * @return the ref
   */
  public ShopRef within(Duration timeout) {
    return new ShopRef(target.within(timeout));
  }

  /**
   * The calls without waiting.
   *
   * @return the calls with futures as results
   */
  public Async async() {
    return new Async();
  }

  /** The calls of {@link ShopRef} without waiting. */
  public final class Async {
    private Async() {}

    /** Calls {@code count} and returns at once. */
    public CompletableFuture<@Nullable Integer> count(@Nullable String name, Long item) {
      return target.callAsync(new CountCall(name, item), 5_000);
    }

    /** Calls {@code names} and returns at once. */
    public CompletableFuture<List<@Nullable String>> names(String @Nullable [] names) {
      return target.callAsync(new NamesCall(names), 5_000);
    }

    /** Calls {@code last} and returns at once. */
    public CompletableFuture<@Nullable Long> last() {
      return target.callAsync(new LastCall(), 5_000);
    }

    /** Calls {@code all} and returns at once. */
    public CompletableFuture<List<@Nullable Long>> all(@Nullable Long @Nullable [] items,
        List<? extends @Nullable Long> more) {
      return target.callAsync(new AllCall(items, more), 5_000);
    }
  }

  record CountCall(@Nullable String name,
      Long item) implements CallMessage<Shop, @Nullable Integer> {
    @Override
    public @Nullable Integer handle(Shop worker) {
      return worker.count(name, item);
    }
  }

  record NamesCall(String @Nullable [] names) implements CallMessage<Shop, List<@Nullable String>> {
    @Override
    public List<@Nullable String> handle(Shop worker) {
      return worker.names(names);
    }
  }

  record LastCall() implements CallMessage<Shop, @Nullable Long> {
    @Override
    public @Nullable Long handle(Shop worker) {
      return worker.last();
    }
  }

  record AllCall(@Nullable Long @Nullable [] items,
      List<? extends @Nullable Long> more) implements CallMessage<Shop, List<@Nullable Long>> {
    @Override
    public List<@Nullable Long> handle(Shop worker) {
      return worker.all(items, more);
    }
  }
}
