package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Terminate;
import java.util.Map;
import java.util.TreeMap;

record MerchantId(String name) implements Comparable<MerchantId> {
  @Override
  public int compareTo(MerchantId other) {
    return name.compareTo(other.name);
  }
}

class Ledger {
  private final Map<MerchantId, Long> balances = new TreeMap<>();

  @Call
  long book(MerchantId merchant, long cents) {
    return balances.merge(merchant, cents, Long::sum);
  }

  @Terminate
  void print() {
    balances.forEach((merchant, cents) -> System.out.println(merchant.name() + " " + cents));
  }
}
