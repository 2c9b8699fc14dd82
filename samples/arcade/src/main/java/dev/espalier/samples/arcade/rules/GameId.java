package dev.espalier.samples.arcade.rules;

import java.util.regex.Pattern;

/**
 * What a game is called; the last part of its link. Browsers make them up, so they are checked.
 *
 * @param text a few small letters and digits
 */
public record GameId(String text) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{4,32}");

  public GameId {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("not the id of a game");
    }
  }

  /** The text alone, which is what paths and reports show. */
  @Override
  public String toString() {
    return text;
  }
}
