package app;

import dev.espalier.annotations.Call;

class Shop_Feed {
  @Call
  int price() {
    return 7;
  }
}
