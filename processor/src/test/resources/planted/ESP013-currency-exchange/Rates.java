package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class Rates {
  private final Map<String, BigDecimal> rates = new TreeMap<>();

  @Cast
  void set(String currency, BigDecimal rate) {
    rates.put(currency, rate);
  }

  @Call
  Optional<BigDecimal> rate(String currency) {
    return Optional.ofNullable(rates.get(currency));
  }
}
