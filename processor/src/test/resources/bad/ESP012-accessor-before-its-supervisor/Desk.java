package app;

class Desk {
  Desk(OrderBookDynamicSupervisor books) {}
}
