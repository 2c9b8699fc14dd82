package app;

class Counter extends Counters {}
