package dev.espalier.samples.arcade.game;

/** The answer while the repo is away: nothing is wrong with what was asked, but with the moment. */
public final class TryAgain extends Exception {
  private static final long serialVersionUID = 1L;

  TryAgain(String message) {
    super(message);
  }
}
