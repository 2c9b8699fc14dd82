package app;

public interface Source {
  @Deprecated
  int price(String symbol);
}
