package dev.espalier.testkit;

/** What a process throws that a test has made crash with {@link Crash#crash}. */
public final class InducedCrash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public InducedCrash() {
    super("crashed by a test");
  }
}
