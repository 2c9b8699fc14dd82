package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.FormatStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class Bank extends Ledger<Integer> {
  private final CompletableFuture<Integer> balance = new CompletableFuture<>();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();

  @Call
  CompletionStage<Integer> balance(String owner) throws UnknownAccount {
    if (owner.equals("?")) {
      return CompletableFuture.supplyAsync(() -> {
        throw new IllegalArgumentException("who");
      });
    }
    return owner.equals("me")
        ? last == null ? balance : new CompletableFuture<>()
        : CompletableFuture.failedFuture(new UnknownAccount(owner));
  }

  @Call
  void deposit(int amount) {
    last = amount;
    balance.complete(amount);
  }

  @Call
  CompletableFuture<Void> closed() {
    return closed;
  }

  @Cast
  void close() {
    closed.complete(null);
  }

  @Call
  CompletionStage<? extends List<String>> accounts() {
    return CompletableFuture.supplyAsync(() -> List.of("me"));
  }

  @Cast
  void crash() {
    throw new IllegalStateException("robbed");
  }

  @FormatStatus
  int status() {
    return 1;
  }
}
