package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.util.concurrent.CompletableFuture;

@Child
class Rates {
  private final CompletableFuture<Double> fetched = new CompletableFuture<>();

  @Call(inline = true)
  CompletableFuture<Double> rate(String currency) {
    return fetched;
  }

  @Cast
  void fetched(double rate) {
    fetched.complete(rate);
  }
}
