package app;

/** A child without a ref. */
public class Audit {}
