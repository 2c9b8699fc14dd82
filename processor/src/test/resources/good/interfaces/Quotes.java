package app;

public interface Quotes<P> extends Names {
  P price(String symbol) throws java.io.IOException;

  default P first() throws java.io.IOException {
    return price(name());
  }

  enum Duration {
    SHORT
  }
}
