package app;

import dev.espalier.annotations.Cast;

class Revenue {
  private long cents;

  @Cast
  void add(int amount) {
    cents += amount;
  }

  @Cast
  void print() {
    System.out.println("sold for " + cents / 100);
  }
}
