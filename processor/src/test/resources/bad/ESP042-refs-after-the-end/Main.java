package app;

final class Main {
  public static void main(String[] args) {
    System.exit(ShopApplication.run(null, null));
  }
}
