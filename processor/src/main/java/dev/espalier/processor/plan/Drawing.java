package dev.espalier.processor.plan;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a supervision tree in aligned lines, for the Javadoc of the generated tree. */
final class Drawing {

  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  private Drawing() {}

  static List<String> of(SupervisorModel supervisor) {
    Drawing drawing = new Drawing();
    drawing.rows.add(List.of(supervisor.declaration().id().simple(), flags(supervisor)));
    drawing.children(supervisor, INDENT);
    return drawing.aligned();
  }

  private void children(SupervisorModel supervisor, String indent) {
    for (ChildMethod child : supervisor.children()) {
      ChildSettings settings = child.merged();
      String significant = settings.significant().or(false) ? ", significant" : "";
      SupervisorModel nested =
          child.product() instanceof Product.Supervisor product ? product.nested() : null;
      rows.add(
          List.of(
              indent + child.id(),
              child.result().bare().shown(),
              settings.restart().or("PERMANENT").toLowerCase(Locale.ROOT),
              shutdown(TreePlanner.shutdown(child)) + significant));
      if (nested != null) {
        rows.add(List.of(indent + INDENT + flags(nested)));
        children(nested, indent + INDENT);
      }
    }
  }

  /** The first column is as wide as its widest cell; the others likewise, but for the flags. */
  private List<String> aligned() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        boolean last = column == row.size() - 1;
        String cell = row.get(column);
        line.append(cell).append(last ? "" : " ".repeat(width(column) - cell.length()) + GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return List.copyOf(lines);
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size() - 1)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private static String flags(SupervisorModel supervisor) {
    SupervisorModel.Flags flags = supervisor.flags();
    String text =
        flags.strategy().or("ONE_FOR_ONE").toLowerCase(Locale.ROOT)
            + ", at most "
            + count(flags.maxRestarts().or(3), "restart")
            + " in "
            + flags.maxSeconds().or(5)
            + " s";
    return switch (flags.autoShutdown().or("NEVER")) {
      case "ANY_SIGNIFICANT" -> text + ", stops with any significant child";
      case "ALL_SIGNIFICANT" -> text + ", stops with the last significant child";
      default -> text;
    };
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }

  private static String shutdown(int millis) {
    return switch (millis) {
      case ChildSettings.INFINITY -> "shutdown infinity";
      case ChildSettings.BRUTAL_KILL -> "shutdown brutal_kill";
      default -> "shutdown " + time(millis);
    };
  }

  /** A time for a reader: {@code 10 s} or {@code 250 ms}. */
  static String time(long millis) {
    return millis >= 1_000 && millis % 1_000 == 0 ? millis / 1_000 + " s" : millis + " ms";
  }
}
