package app;

public interface Quotes {
  int price(String symbol) throws UnknownSymbol;
}
