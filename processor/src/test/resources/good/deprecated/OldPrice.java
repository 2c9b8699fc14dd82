package app;

@Deprecated
public record OldPrice(int cents) {}
