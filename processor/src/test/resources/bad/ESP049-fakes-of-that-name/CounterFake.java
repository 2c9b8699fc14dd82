package app;

class CounterFake {}
