package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Shareable;
import dev.espalier.annotations.Shutdown;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Replies later, with all kinds of promises. */
public class Exchange<K, V extends Number> implements Quotes {
  @Call
  @Override
  public CompletionStage<Integer> price(String symbol) {
    return CompletableFuture.completedStage(7);
  }

  @Call(timeout = 2_000)
  CompletableFuture<@Nullable V> find(@Nullable K key) throws IOException {
    throw new IOException();
  }

  @Call(timeout = Shutdown.INFINITY)
  CompletionStage<Void> settle(String reply, int... worker) {
    return CompletableFuture.completedStage(null);
  }

  @Call
  CompletionStage<? extends Void> settled() {
    return CompletableFuture.completedStage(null);
  }

  @Call
  CompletionStage<? extends List<? super V>> all(K reply) throws IllegalArgumentException {
    return CompletableFuture.completedStage(List.of());
  }

  @Call
  CompletableFuture<?> any() {
    return CompletableFuture.completedFuture(1);
  }

  @Call
  CompletionStage<? super V> some() {
    return CompletableFuture.completedStage(1);
  }

  @Call
  @Shareable
  CompletionStage<int[]> numbers() {
    return CompletableFuture.completedStage(new int[0]);
  }

  @Call
  CompletionStage<CompletionStage<V>> twice() {
    return CompletableFuture.completedStage(CompletableFuture.completedStage(null));
  }

  @Call
  Future<String> now() {
    return CompletableFuture.completedFuture("a result like any other");
  }
}
