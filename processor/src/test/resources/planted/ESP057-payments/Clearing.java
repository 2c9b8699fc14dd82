package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.FormatStatus;

class Clearing {
  private final LedgerRef ledger;
  private final FraudScoresRef scores;
  private long refused;

  Clearing(LedgerRef ledger, FraudScoresRef scores) {
    this.ledger = ledger;
    this.scores = scores;
  }

  @Call
  Receipt clear(MerchantId merchant, String card, long cents) {
    if (scores.score(card, cents) > 90) {
      refused++;
      return new Refused("looks like fraud");
    }
    return new Accepted(ledger.book(merchant, cents));
  }

  @FormatStatus
  String status() {
    return refused + " refused";
  }
}

sealed interface Receipt permits Accepted, Refused {}

record Accepted(long balance) implements Receipt {}

record Refused(String reason) implements Receipt {}
