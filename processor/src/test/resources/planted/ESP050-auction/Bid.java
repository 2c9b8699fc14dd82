package app;

final class Bid {
  private final String bidder;
  private long cents;

  Bid(String bidder, long cents) {
    this.bidder = bidder;
    this.cents = cents;
  }

  String bidder() {
    return bidder;
  }

  long cents() {
    return cents;
  }

  void raise() {
    cents += 100;
  }
}
