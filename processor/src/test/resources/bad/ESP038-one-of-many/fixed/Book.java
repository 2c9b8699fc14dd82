package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

class Book {
  Book(@Key String symbol) {}

  @Call
  int depth() {
    return 20;
  }
}
