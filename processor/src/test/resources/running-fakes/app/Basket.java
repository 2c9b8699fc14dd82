package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Key;

public class Basket {
  public Basket(@Key Long number) {}

  @Call
  public int size() {
    return 0;
  }
}
