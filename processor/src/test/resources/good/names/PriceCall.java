package app;

public record PriceCall(int cents) {}
