package app;

import dev.espalier.annotations.Call;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

public abstract class Ledger<T> {
  protected @Nullable T last;

  @Call
  CompletionStage<? extends @Nullable T> last() {
    return CompletableFuture.completedFuture(last);
  }
}
