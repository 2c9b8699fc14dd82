package app;

class PriceFeedRef {}
