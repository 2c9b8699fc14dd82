package dev.espalier.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A piece of source text with parts that can be left out one by one: what a failing program is
 * shrunk by.
 */
final class Piece {

  private final String before;
  private final String between;
  private final String after;
  private final List<Piece> parts = new ArrayList<>();

  private Piece(String before, String between, String after) {
    this.before = before;
    this.between = between;
    this.after = after;
  }

  /** Text that is there or not, as a whole. */
  static Piece text(String text) {
    return new Piece(text, "", "");
  }

  /** Parts with something around them and between any two. */
  static Piece group(String before, String between, String after) {
    return new Piece(before, between, after);
  }

  /** Adds a part that can be left out. */
  Piece add(Piece part) {
    parts.add(part);
    return this;
  }

  Piece add(String text) {
    return add(text(text));
  }

  /** All parts, the outer before those inside of them. */
  List<Piece> removable() {
    List<Piece> all = new ArrayList<>(parts);
    parts.forEach(part -> all.addAll(part.removable()));
    return all;
  }

  /** The text without some parts. */
  String print(Set<Piece> leftOut) {
    StringBuilder text = new StringBuilder(before);
    boolean first = true;
    for (Piece part : parts) {
      if (!leftOut.contains(part)) {
        text.append(first ? "" : between).append(part.print(leftOut));
        first = false;
      }
    }
    return text.append(after).toString();
  }
}
