package app;

public record Settings(int most) {}
