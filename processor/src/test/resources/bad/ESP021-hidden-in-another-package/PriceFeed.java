package app;

import dev.espalier.annotations.Child;

@Child
class PriceFeed extends base.Feed {}
