package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Tools {
  @Child
  Invoices invoices();
}

record Rate(String country, int percent) {}

class TaxTable {
  private final Rate rate;

  TaxTable(Rate rate) {
    this.rate = rate;
  }

  int tax(int price) {
    return price * rate.percent() / 100;
  }
}

class Invoices {
  private final TaxTable table;
  private int total;

  Invoices(Rate rate) {
    this.table = new TaxTable(rate);
  }

  @Call
  int add(int price) {
    total += price + table.tax(price);
    return total;
  }
}
