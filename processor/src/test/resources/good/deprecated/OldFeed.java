package app;

import dev.espalier.annotations.Call;

@Deprecated(forRemoval = true)
public class OldFeed {
  @Deprecated
  @Call
  public OldPrice price(OldPrice last) {
    return last;
  }
}
