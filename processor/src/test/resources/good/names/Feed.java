package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

public class Feed {
  public Feed(Thread start, Lifecycle factories, String place) {}

  @Call
  public PriceCall price(Lifecycle lifecycle, java.lang.Thread thread) {
    return new PriceCall(1);
  }

  @Cast
  public void watch(Thread thread) {}
}
