package dev.espalier.processor.diag;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** "Did you mean", said only when it is likely: a threshold, and never an empty guess. */
public final class Guess {

  private static final int AT_MOST = 3;

  private Guess() {}

  /** The candidates close to what was written, the closest first. */
  public static List<String> of(String written, Collection<String> candidates) {
    int threshold = Math.max(1, written.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(written, candidate) <= threshold)
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(written, candidate))
                .thenComparing(candidate -> candidate))
        .limit(AT_MOST)
        .toList();
  }

  /** A help line: the likely guesses, else what there is to choose from. */
  public static String help(String written, Collection<String> candidates) {
    List<String> close = of(written, candidates);
    return close.isEmpty()
        ? "known are: " + String.join(", ", candidates)
        : "did you mean "
            + close.stream().map(c -> "`" + c + "`").collect(Collectors.joining(" or "))
            + "?";
  }

  /** Edit distance without regard to case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
