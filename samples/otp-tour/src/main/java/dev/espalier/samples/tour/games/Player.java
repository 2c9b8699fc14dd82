package dev.espalier.samples.tour.games;

/**
 * Somebody who plays.
 *
 * @param name who it is
 */
public record Player(String name) {
  @Override
  public String toString() {
    return name;
  }
}
