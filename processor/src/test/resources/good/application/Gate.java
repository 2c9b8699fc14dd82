package app;

/** A child without a protocol. */
public final class Gate {}
