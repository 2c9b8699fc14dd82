package app;
import dev.espalier.annotations.*;
import static dev.espalier.annotations.Strategy.*;
@Supervisor(strategy = REST_FOR_ONE, maxRestarts = 3, maxSeconds = 5)
public interface Trading {
  @Child PriceFeed feed();
  @Child(restart = Restart.PERMANENT) RiskEngine risk();
  @Child default Pool pool(Limits limits) { return new Pool(limits.size()); }
  @Child Cache<String, Integer> cache();
  @Child Gateway gateway();
  public static void main(String[] a) throws Exception {
    try (TradingTree tree = TradingTree.start(new ExchangeConfig("x"), new Limits(3), 12, "me")) {
      System.out.println(tree + " " + tree.feed().price("EUR") + " " + tree.gateway().s().hello() + tree.cache());
    }
  }
}
