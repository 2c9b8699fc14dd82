package app;

import dev.espalier.CallFailedException;
import dev.espalier.StartFailedException;
import dev.espalier.StartResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

public class Main {
  static final List<String> CLOSED = new CopyOnWriteArrayList<>();

  private static final List<String> REPORT = new ArrayList<>();

  public static String run() throws Exception {
    try (MarketTree tree = MarketTree.start()) {
      OrderBookDynamicSupervisor books = tree.books();
      starts(books);
      finds(books);
      REPORT.add("desk opens " + tree.desk().open("JPYUSD"));
      refuses(books);
      restarts(books);
      stops(books);
      unkeyed(tree.downloads());
      CLOSED.clear();
    }
    REPORT.add("closed " + CLOSED);
    return String.join("\n", REPORT);
  }

  private static void starts(OrderBookDynamicSupervisor books) {
    OrderBookRef euro = books.start("EURUSD", 20);
    REPORT.add("at " + euro.path() + " below " + books.path());
    REPORT.add("depth " + euro.depth() + ", limit " + euro.limit() + ", books " + euro.books());
  }

  private static void finds(OrderBookDynamicSupervisor books) {
    OrderBookRef euro = books.require("EURUSD");
    REPORT.add("found " + books.find("EURUSD").equals(java.util.Optional.of(euro)));
    REPORT.add("nothing found " + books.find("GBPUSD").isEmpty());
    try {
      books.require("GBPUSD");
    } catch (NoSuchElementException e) {
      REPORT.add(e.getMessage());
    }
    REPORT.add("found or started " + books.findOrStart("EURUSD", 99).depth());
    REPORT.add("found or started " + books.findOrStart("GBPUSD", 5).depth());
  }

  private static void refuses(OrderBookDynamicSupervisor books) {
    REPORT.add("keys " + books.keys().stream().sorted().toList() + ", count " + books.count());
    REPORT.add("taken " + refusal(books, "EURUSD", 1));
    REPORT.add("too many " + refusal(books, "CHFUSD", 1));
    books.stop("JPYUSD");
    REPORT.add("faulty " + refusal(books, "CHFUSD", -1));
  }

  private static String refusal(OrderBookDynamicSupervisor books, String symbol, int depth) {
    try {
      books.start(symbol, depth);
      return "not";
    } catch (StartFailedException e) {
      return switch (e.result()) {
        case StartResult.AlreadyStarted taken -> "AlreadyStarted";
        case StartResult.MaxChildren full -> "MaxChildren";
        default -> String.valueOf(e.getCause());
      };
    }
  }

  private static void restarts(OrderBookDynamicSupervisor books) {
    OrderBookRef euro = books.require("EURUSD");
    try {
      euro.crash();
    } catch (CallFailedException expected) {
      REPORT.add("after a crash " + again(euro) + ", count " + books.count());
    }
  }

  private static void stops(OrderBookDynamicSupervisor books) {
    OrderBookRef euro = books.require("EURUSD");
    REPORT.add("stopped " + books.stop("EURUSD") + ", again " + books.stop("EURUSD"));
    REPORT.add("alive " + euro.isAlive());
    try {
      euro.depth();
    } catch (CallFailedException e) {
      REPORT.add("gone " + e.reason());
    }
    books.start("EURUSD", 21);
    REPORT.add("the next one " + euro.depth());
    REPORT.add("stopped " + books.stop(euro) + ", again " + books.stop(euro));
    REPORT.add(
        "left "
            + books.stream().map(OrderBookRef::path).collect(Collectors.joining(", "))
            + " of "
            + books.refs().size());
  }

  private static void unkeyed(DownloadDynamicSupervisor downloads) {
    DownloadRef first = downloads.start("a");
    DownloadRef second = downloads.start("a");
    REPORT.add("downloads " + first.from() + second.from() + ", equal " + first.equals(second));
    REPORT.add("count " + downloads.count() + ", stopped " + downloads.stop(first));
    REPORT.add("alive " + first.isAlive() + second.isAlive() + ", count " + downloads.count());
  }

  /** The restart is on its way; until it is done there is no process to answer. */
  private static int again(OrderBookRef book) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (true) {
      try {
        return book.depth();
      } catch (CallFailedException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }
}
