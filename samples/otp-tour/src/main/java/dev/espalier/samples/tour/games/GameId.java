package dev.espalier.samples.tour.games;

/**
 * What a game is called. A key is a value, not a name made of user input: nothing of it outlives
 * the game.
 *
 * @param text the name that a player has typed
 */
public record GameId(String text) {

  /** The text alone, which is what paths and reports show. */
  @Override
  public String toString() {
    return text;
  }
}
