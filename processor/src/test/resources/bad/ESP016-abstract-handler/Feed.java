package app;

import dev.espalier.annotations.Call;

abstract class Feed {
  @Call
  abstract int price();
}
