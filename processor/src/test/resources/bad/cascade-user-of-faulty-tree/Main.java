package app;

class Main {
  private final TradingTree tree = TradingTree.start();

  int price() {
    return tree.feed().price("EUR");
  }
}
