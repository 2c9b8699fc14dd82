package app;

public record GameId(String name) {}
