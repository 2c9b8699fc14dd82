package app;

class Risk {
  Risk(PriceFeedRef euro) {}
}
