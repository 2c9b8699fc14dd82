package dev.espalier.samples.arcade.rules;

/** The two sides; red begins. */
public enum Disc {
  RED,
  YELLOW;

  /** The one who is not this one. */
  public Disc other() {
    return this == RED ? YELLOW : RED;
  }

  /** Whose move it is: the first, third, fifth one is red's. */
  public static Disc ofMove(int number) {
    return number % 2 == 1 ? RED : YELLOW;
  }
}
