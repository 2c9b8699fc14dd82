package dev.espalier.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows how one text became another, line by line: what {@link BlueprintLock} says when they
 * differ. Lines that are the same in both are left out, but for the heading above a change.
 */
final class LineDiff {

  private final List<String> before;
  private final List<String> after;
  private final int[][] common; // how many lines the rests of both have in common
  private final List<String> shown = new ArrayList<>();
  private String heading = "";

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  static String between(String before, String after) {
    LineDiff diff = new LineDiff(before.lines().toList(), after.lines().toList());
    diff.walk();
    return String.join("\n", diff.shown);
  }

  private void walk() {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && before.get(i).equals(after.get(j))) {
        same(before.get(i));
        i++;
        j++;
      } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        show("- " + before.get(i++));
      } else {
        show("+ " + after.get(j++));
      }
    }
  }

  private void same(String line) {
    if (line.startsWith("#")) {
      heading = line;
    }
  }

  private void show(String line) {
    if (!heading.isEmpty()) {
      shown.add("  " + heading);
      heading = "";
    }
    shown.add(line);
  }
}
