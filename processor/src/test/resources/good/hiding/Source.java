package app;

public interface Source {
  String target = "all";

  int price(String symbol);
}
