package dev.espalier.testkit;

/** Suppressed by the failure of a test: what its trees looked like. It has no stack trace. */
final class TreesAtFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TreesAtFailure(String text) {
    super(text, null, false, false);
  }
}
