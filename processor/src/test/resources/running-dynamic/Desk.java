package app;

import dev.espalier.annotations.Call;

/** A sibling that has children started. */
public class Desk {
  private final OrderBookDynamicSupervisor books;

  public Desk(OrderBookDynamicSupervisor books) {
    this.books = books;
  }

  @Call
  int open(String symbol) {
    return books.findOrStart(symbol, 7).depth();
  }
}
