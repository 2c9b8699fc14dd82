package dev.espalier.samples.arcade.rules;

/** What a game has come to. */
public enum Outcome {
  OPEN,
  RED,
  YELLOW,
  DRAW;

  static Outcome wonBy(Disc disc) {
    return disc == Disc.RED ? RED : YELLOW;
  }
}
