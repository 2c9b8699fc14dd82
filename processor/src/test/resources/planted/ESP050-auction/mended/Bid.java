package app;

record Bid(String bidder, long cents) {
  Bid raised() {
    return new Bid(bidder, cents + 100);
  }
}
