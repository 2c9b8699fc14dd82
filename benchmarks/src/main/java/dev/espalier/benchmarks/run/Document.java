package dev.espalier.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table in {@code docs/performance.md}, between two markers: below the line that says on what
 * it was measured, its lines in the order of the rows.
 */
final class Document {
  private static final String BEGIN = "<!-- table: mvn -q -Pbenchmarks -Dwrite -->";
  private static final String END = "<!-- end of the table -->";

  private final Path file;
  private final String before;
  private final String machine;
  private final Map<String, String> lines;
  private final String after;

  private Document(
      Path file, String before, String machine, Map<String, String> lines, String after) {
    this.file = file;
    this.before = before;
    this.machine = machine;
    this.lines = lines;
    this.after = after;
  }

  static Document read(Path file) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(file + " has lost its markers " + BEGIN + " and " + END);
    }
    List<String> between = text.substring(begin + BEGIN.length(), end).strip().lines().toList();
    Map<String, String> lines = new LinkedHashMap<>();
    between.stream()
        .filter(line -> line.startsWith("| "))
        .skip(1) // the head
        .forEach(line -> lines.put(line.split("\\|")[1].strip(), line));
    String machine =
        between.isEmpty() || between.getFirst().startsWith("|") ? "" : between.getFirst();
    return new Document(file, text.substring(0, begin), machine, lines, text.substring(end));
  }

  /** The first cells of its lines, in their order. */
  List<String> titles() {
    return List.copyOf(lines.keySet());
  }

  /**
   * Writes the document with these lines instead of those that it has for the same work.
   *
   * @param order the first cells of all lines that the table may have, in the order of the rows
   * @param measuredOn what the new lines were measured on, and when
   * @param measured the new lines
   */
  void write(List<String> order, Machine measuredOn, Map<String, String> measured)
      throws IOException {
    boolean all = measured.keySet().containsAll(order);
    if (!all && !machine.startsWith(measuredOn.description())) {
      throw new IllegalStateException(
          "the table was measured on something else; measure all rows, not some of them.\nthere: "
              + machine
              + "\nhere:  "
              + measuredOn.description());
    }
    List<String> table = new ArrayList<>();
    table.add(all ? measuredOn.description() + " " + measuredOn.date() : machine);
    table.add("");
    table.addAll(Table.head());
    for (String title : order) {
      String line = measured.getOrDefault(title, lines.getOrDefault(title, ""));
      if (!line.isEmpty()) {
        table.add(line);
      }
    }
    Files.writeString(file, before + BEGIN + "\n\n" + String.join("\n", table) + "\n\n" + after);
  }
}
