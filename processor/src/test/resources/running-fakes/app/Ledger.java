package app;

import dev.espalier.annotations.Call;

public class Ledger<K, V extends Number> {
  @Call
  public V balance(K account) {
    throw new IllegalStateException("the real one knows of no " + account);
  }

  @Call
  public void book(K account, V amount) {}
}
