package app;

class ShopApplication {
  static int run() {
    return 0;
  }
}
