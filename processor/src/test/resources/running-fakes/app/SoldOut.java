package app;

public class SoldOut extends Exception {
  public SoldOut(String good) {
    super(good);
  }
}
