package dev.espalier.samples.arcade.rules;

/** The answer to a player who wants what the rules do not allow. Asking again will not help. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  Refused(String message) {
    super(message);
  }
}
