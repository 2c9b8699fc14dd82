package app;

class OrderBookDynamicSupervisor {}
