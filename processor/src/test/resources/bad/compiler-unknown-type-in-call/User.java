package app;

class User {
  void use(PriceFeedRef feed) {
    feed.price();
  }
}
