package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.FormatStatus;
import java.math.BigDecimal;
import java.util.Optional;

class SalesCounter {
  private final RatesRef rates;
  private int sales;

  SalesCounter(RatesRef rates) {
    this.rates = rates;
  }

  @Call
  Optional<BigDecimal> sell(String currency, BigDecimal amount) {
    sales++;
    return rates.rate(currency).map(amount::multiply);
  }

  @FormatStatus
  int sales() {
    return sales;
  }
}
