package app;

import dev.espalier.Self;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;

/** Ends with the bank. */
public class Partner {
  private final BankRef bank;
  private final Self self;

  public Partner(BankRef bank, Self self) {
    this.bank = bank;
    this.self = self;
  }

  @AfterStart
  void link() {
    self.link(bank);
  }

  @Call
  void linked() {}
}
