package app;

class PriceFeed {}
