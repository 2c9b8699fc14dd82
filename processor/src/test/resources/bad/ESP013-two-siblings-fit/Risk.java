package app;

class Risk {
  Risk(PriceFeedRef feed) {}
}
