package app;

import dev.espalier.Down;
import dev.espalier.Exit;
import dev.espalier.Self;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.OnDown;
import dev.espalier.annotations.OnExit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Hears of the ends of the others and lives on; tells whoever waits for the news. */
public class Watcher {
  private final BankRef bank;
  private final PartnerRef partner;
  private final Self self;
  private CompletableFuture<String> exit = new CompletableFuture<>();
  private final CompletableFuture<String> down = new CompletableFuture<>();

  public Watcher(BankRef bank, PartnerRef partner, Self self) {
    this.bank = bank;
    this.partner = partner;
    this.self = self;
  }

  @AfterStart
  void watch() {
    self.link(bank);
    self.monitor(partner);
  }

  @Call
  void linked() {}

  @Call
  CompletionStage<String> exit() {
    return exit;
  }

  @Call
  CompletionStage<String> down() {
    return down;
  }

  @OnExit
  void left(Exit signal) {
    exit.complete(signal.from().path() + ": " + signal.reason());
    exit = new CompletableFuture<>();
  }

  @OnDown
  void gone(Down news) {
    down.complete(news.process().path() + ": " + news.reason());
  }
}
