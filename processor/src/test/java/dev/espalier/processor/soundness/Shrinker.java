package dev.espalier.processor.soundness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a failing program smaller for as long as it fails in the same way. */
final class Shrinker {

  private static final int TRIALS = 150;

  private final Predicate<Program> fails;
  private int trials;

  Shrinker(Predicate<Program> fails) {
    this.fails = fails;
  }

  Program shrink(Program program) {
    Program smallest = program;
    boolean progress = true;
    while (progress && trials < TRIALS) {
      Program before = smallest;
      for (Program.File file : List.copyOf(smallest.files())) {
        smallest = smaller(smallest, smallest.without(file));
      }
      for (Program.File file : smallest.files()) {
        for (Piece piece : file.text().removable()) {
          if (!smallest.leftOut().contains(piece)) {
            Set<Piece> leftOut = new HashSet<>(smallest.leftOut());
            leftOut.add(piece);
            smallest = smaller(smallest, smallest.with(leftOut));
          }
        }
      }
      progress = smallest != before;
    }
    return smallest;
  }

  private Program smaller(Program program, Program candidate) {
    return trials++ < TRIALS && fails.test(candidate) ? candidate : program;
  }
}
