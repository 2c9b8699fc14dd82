package app;

public class UnknownSymbol extends Exception {
  private static final long serialVersionUID = 1L;

  public UnknownSymbol(String symbol) {
    super(symbol);
  }
}
