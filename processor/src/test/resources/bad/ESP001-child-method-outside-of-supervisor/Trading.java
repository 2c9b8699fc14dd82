package app;

import dev.espalier.annotations.Child;

interface Trading {
  @Child
  PriceFeed feed();
}

class PriceFeed {}
