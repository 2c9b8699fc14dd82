package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.util.concurrent.CompletableFuture;

/** Stores of something, and of nothing. */
@Supervisor
public interface Stores {
  @Child
  Words words();

  @Child
  Checks checks();

  @Child
  default Exchange<String, Long> exchange() {
    return new Exchange<>();
  }

  @Child
  class Words extends Store<String> {
    @Override
    public CompletableFuture<String> load(String key) {
      return CompletableFuture.completedFuture(key);
    }
  }

  @Child
  class Checks extends Store<Void> {}
}
