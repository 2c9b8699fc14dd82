package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Market {
  @DynamicSupervisor
  Book books();

  @Child
  Clerk clerk();
}

class Book implements AutoCloseable {
  private final String symbol;
  private final BookDynamicSupervisor books;

  Book(@Key String symbol, BookDynamicSupervisor books) {
    this.symbol = symbol;
    this.books = books;
  }

  @AfterStart
  void open() {
    if (symbol.startsWith("USD")) {
      books.findOrStart("EUR");
    }
  }

  /** From here it may: the supervisor waits for nothing. */
  @Call
  int split() {
    books.start(symbol + "2");
    return books.count();
  }

  @Override
  public void close() {
    System.out.println(books.keys()); // asks nobody
  }
}

class Clerk implements AutoCloseable {
  private MarketTree market;

  @Cast
  void open(MarketTree tree) {
    market = tree;
  }

  @Override
  public void close() {
    System.out.println(market.clerk().path());
  }
}
