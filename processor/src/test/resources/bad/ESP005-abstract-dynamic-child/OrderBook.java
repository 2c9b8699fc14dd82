package app;

abstract class OrderBook {}
