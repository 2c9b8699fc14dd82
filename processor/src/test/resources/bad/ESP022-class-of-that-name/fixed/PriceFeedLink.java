package app;

class PriceFeedLink {}
