package app;

import dev.espalier.annotations.Call;

class Shop {
  static class Feed {
    @Call
    int price() {
      return 7;
    }
  }
}
