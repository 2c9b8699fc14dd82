package app;

import dev.espalier.annotations.Call;
import java.util.concurrent.CompletionStage;

/** What stores have in common. */
public abstract class Store<T> {
  @Call(timeout = 250)
  public CompletionStage<T> load(String key) {
    throw new IllegalArgumentException(key);
  }

  @Call
  public CompletionStage<? extends T> first() {
    return load("");
  }
}
