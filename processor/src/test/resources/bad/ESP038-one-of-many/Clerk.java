package app;

import dev.espalier.annotations.Call;

class Clerk {
  private final CounterRef counter;
  private final BookRef book;

  Clerk(CounterRef counter, BookRef book) {
    this.counter = counter;
    this.book = book;
  }

  @Call
  int sold(String customer) {
    return counter.next() * book.depth();
  }
}
