package app;

import dev.espalier.annotations.Call;

/** Parameters and constants that hide what generated code says with a simple name. */
public class Quotes implements Source {
  @Override
  @Call(timeout = Integer.MAX_VALUE)
  public int price(String Shutdown) {
    return Shutdown.length();
  }
}
