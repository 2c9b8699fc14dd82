package app;

import dev.espalier.CallFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

public class Main {
  static final List<String> CLOSED = new CopyOnWriteArrayList<>();

  public static String run() throws Exception {
    List<String> report = new ArrayList<>();
    try (TradingTree tree = TradingTree.start(7, "me")) {
      Quotes quotes = tree.feed();
      report.add("price " + quotes.price("EURUSD"));
      try {
        quotes.price("nothing");
      } catch (UnknownSymbol e) {
        report.add("no price for the symbol " + e.getMessage());
      }
      report.add("later " + tree.feed().async().price("EURUSD").get());
      report.add("exposure " + tree.risk().within(Duration.ofSeconds(9)).exposure());
      report.add(tree.gateway().session().hello());
      tree.cache().put("a", 5);
      report.add("cached " + tree.cache().get("a"));
      try {
        tree.feed().crash();
      } catch (CallFailedException expected) {
        report.add("after a crash " + again(tree));
      }
      CLOSED.clear();
    }
    CLOSED.forEach(name -> report.add("closed " + name));
    return String.join("\n", report);
  }

  /** The restart is on its way; until it is done there is no process to answer. */
  private static int again(TradingTree tree) throws UnknownSymbol {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        return tree.feed().price("EURUSD");
      } catch (CallFailedException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }
}
