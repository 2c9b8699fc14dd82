package base;

import dev.espalier.annotations.Call;

public abstract class Feed {
  @Call
  protected int price() {
    return 7;
  }
}
