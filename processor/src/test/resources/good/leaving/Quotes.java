package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

@SuppressWarnings({"deprecation", "removal"})
public class Quotes implements Source {
  public Quotes(old.OldFeed feed) {}

  @Call
  @Override
  public int price(String symbol) {
    return 1;
  }

  @Cast
  public void use(old.OldFeed.Price price) {}
}
