package dev.espalier.processor.plan;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.Limits;
import dev.espalier.processor.model.Partitioning;
import dev.espalier.processor.model.Product;
import dev.espalier.processor.model.SupervisorModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Draws a supervision tree in aligned lines, for the Javadoc of the generated tree. */
final class Drawing {

  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final int COLUMNS = 4;

  private final List<List<String>> rows = new ArrayList<>();

  private Drawing() {}

  static List<String> of(SupervisorModel supervisor) {
    Drawing drawing = new Drawing();
    drawing.rows.add(List.of(supervisor.declaration().id().simple(), flags(supervisor)));
    drawing.children(supervisor, INDENT);
    return drawing.aligned();
  }

  private void children(SupervisorModel supervisor, String indent) {
    supervisor.children().forEach(child -> child(child, child.id(), indent));
  }

  private void child(ChildMethod child, String id, String indent) {
    ChildSettings settings = child.merged();
    String significant = settings.significant().or(false) ? ", significant" : "";
    rows.add(
        List.of(
            indent + id,
            kind(child),
            settings.restartType().toLowerCase(Locale.ROOT),
            shutdown(child.shutdown()) + significant));
    below(child, indent + INDENT);
  }

  /** The class of a child, or the kind of supervisor that it is. */
  static String kind(ChildMethod child) {
    if (child.product() instanceof Product.Dynamic) {
      return "DynamicSupervisor";
    }
    return child.product() instanceof Product.Partitioned
        ? "PartitionSupervisor"
        : child.result().bare().shown();
  }

  private void below(ChildMethod child, String indent) {
    if (child.product() instanceof Product.Dynamic dynamic) {
      dynamic(dynamic, indent);
    } else if (child.product() instanceof Product.Partitioned partitioned) {
      partitions(child, partitioned.partitioning(), indent);
    } else if (child.product() instanceof Product.BuiltIn.Tasks tasks) {
      rows.add(List.of(indent + limits(tasks.limits(), "task")));
    } else if (child.product() instanceof Product.Supervisor product) {
      rows.add(List.of(indent + flags(product.nested())));
      children(product.nested(), indent);
    }
  }

  /** One row stands for all the partitions. */
  private void partitions(ChildMethod child, Partitioning partitioning, String indent) {
    rows.add(List.of(indent + flags(partitioning)));
    child(child.eachPartition(), numbers(partitioning), indent);
  }

  /** The ids of all partitions. */
  static String numbers(Partitioning partitioning) {
    return switch (partitioning.partitions().or(Partitioning.PER_PROCESSOR)) {
      case Partitioning.PER_PROCESSOR -> "0..";
      case 1 -> "0";
      default -> "0.." + (partitioning.partitions().or(1) - 1);
    };
  }

  /** How a partition supervisor supervises. */
  static String flags(Partitioning partitioning) {
    boolean open =
        partitioning.partitions().or(Partitioning.PER_PROCESSOR) == Partitioning.PER_PROCESSOR;
    return partitioning.strategyName().toLowerCase(Locale.ROOT)
        + ", "
        + partitioning.intensity().shown()
        + (open ? ", a partition per processor" : "");
  }

  /** One row stands for all the children of a dynamic supervisor. */
  private void dynamic(Product.Dynamic dynamic, String indent) {
    rows.add(List.of(indent + limits(dynamic.limits(), "child")));
    ChildSettings settings = dynamic.settings();
    rows.add(
        List.of(
            indent + dynamic.anyChild(),
            dynamic.template().type().bare().shown(),
            settings.restartType().toLowerCase(Locale.ROOT),
            shutdown(settings.shutdown().or(ChildSettings.DEFAULT_SHUTDOWN))));
  }

  /** The first column is as wide as its widest cell; the others likewise, but for the flags. */
  private List<String> aligned() {
    int[] widths = IntStream.range(0, COLUMNS).map(this::width).toArray();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        boolean last = column == row.size() - 1;
        String cell = row.get(column);
        line.append(cell).append(last ? "" : " ".repeat(widths[column] - cell.length()) + GAP);
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

  /** How a supervisor supervises. */
  static String flags(SupervisorModel supervisor) {
    SupervisorModel.Flags flags = supervisor.flags();
    String text = flags.strategyName().toLowerCase(Locale.ROOT) + ", " + flags.intensity().shown();
    return switch (flags.autoShutdown().or("NEVER")) {
      case "ANY_SIGNIFICANT" -> text + ", stops with any significant child";
      case "ALL_SIGNIFICANT" -> text + ", stops with the last significant child";
      default -> text;
    };
  }

  /** How a dynamic supervisor supervises. */
  static String limits(Limits limits, String one) {
    String text = "dynamic, " + limits.intensity().shown();
    int most = limits.maxChildren().or(Integer.MAX_VALUE);
    String several = one.equals("child") ? "children" : one + "s";
    return most == Integer.MAX_VALUE
        ? text
        : text + ", at most " + most + " " + (most == 1 ? one : several);
  }

  /** A shutdown value in words. */
  static String shutdown(int millis) {
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
