package dev.espalier.observer.internal.blueprint;

import dev.espalier.observer.internal.blueprint.Blueprint.Arrow;
import dev.espalier.observer.internal.blueprint.Blueprint.Box;
import dev.espalier.observer.internal.blueprint.Blueprint.Form;
import dev.espalier.observer.internal.blueprint.Blueprint.Section;
import dev.espalier.observer.internal.blueprint.Blueprint.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads exactly what the processor writes as a blueprint, and no other Markdown: a heading,
 * sections with sentences and a table each, and two diagrams.
 */
public final class BlueprintParser {
  private static final String HEAD = "# Supervision tree of ";
  private static final Pattern BOX =
      Pattern.compile("  (?:(n\\d+) --- )?(n\\d+)(\\(\\[|\\[|\\()\"(.*)\"(?:]\\)|]|\\))");
  private static final Pattern ARROW = Pattern.compile("  (n\\d+) --> (n\\d+)");
  private static final Pattern SIGN = Pattern.compile("#(\\d+);");

  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<List<Span>> sentences = new ArrayList<>();
  private final List<List<List<Span>>> table = new ArrayList<>();
  private @Nullable String section;
  private boolean diagram;

  private BlueprintParser() {}

  /**
   * Reads a blueprint.
   *
   * @param markdown what {@code blueprint()} of a generated tree returns
   * @return what it says
   * @throws IllegalArgumentException if it is something else
   */
  public static Blueprint parse(String markdown) {
    List<String> lines = markdown.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().startsWith(HEAD)) {
      throw new IllegalArgumentException(
          "this is no blueprint: it does not begin with `"
              + HEAD
              + "`; give what blueprint() of a generated tree returns");
    }
    BlueprintParser parser = new BlueprintParser();
    for (String line : lines.subList(1, lines.size())) {
      parser.take(line);
    }
    parser.endSection();
    String title = spans(lines.getFirst().substring(HEAD.length())).getFirst().text();
    return new Blueprint(title, parser.boxes, parser.arrows, parser.sections);
  }

  private void take(String line) {
    if (line.startsWith("```")) {
      diagram = !diagram;
    } else if (diagram) {
      draw(line);
    } else if (line.startsWith("## ")) {
      endSection();
      section = line.substring(3);
    } else if (line.startsWith("| --- |")) {
      return; // between the head and the rows
    } else if (line.startsWith("|")) {
      table.add(cells(line));
    } else if (!line.isEmpty() && section != null) {
      sentences.add(spans(line));
    }
  }

  private void endSection() {
    if (section != null) {
      sections.add(new Section(section, sentences, table));
    }
    sentences.clear();
    table.clear();
  }

  // ---------------------------------------------------------------------------------- diagrams

  // n0 --- n1("repo<br>Repo<br>permanent")
  // n5 --> n3
  private void draw(String line) {
    Matcher box = BOX.matcher(line);
    Matcher arrow = ARROW.matcher(line);
    if (arrow.matches()) {
      arrows.add(new Arrow(arrow.group(1), arrow.group(2)));
    } else if (box.matches() && "Picture".equals(section)) {
      boxes.add(new Box(box.group(2), box.group(1), form(box.group(3)), label(box.group(4))));
    }
  }

  private static Form form(String bracket) {
    return switch (bracket) {
      case "[" -> Form.SUPERVISOR;
      case "(" -> Form.WORKER;
      default -> Form.MANY;
    };
  }

  private static List<String> label(String label) {
    return List.of(label.split("<br>", -1)).stream().map(BlueprintParser::withSigns).toList();
  }

  private static String withSigns(String text) {
    return SIGN.matcher(text)
        .replaceAll(
            sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1)))));
  }

  // ---------------------------------------------------------------------------------- text

  // | `feed` | `PriceFeed` | | `its cell may hold a \| sign` |
  private static List<List<Span>> cells(String row) {
    List<List<Span>> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int i = 1; i < row.length(); i++) {
      char sign = row.charAt(i);
      if (sign == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
        cell.append('|');
        i++;
      } else if (sign == '|') {
        cells.add(spans(cell.toString().strip()));
        cell.setLength(0);
      } else {
        cell.append(sign);
      }
    }
    return cells;
  }

  /** Names stand between back ticks; those that have some themselves between two of them. */
  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('`', at);
      if (open < 0) {
        spans.add(new Span(text.substring(at), false));
        break;
      }
      if (open > at) {
        spans.add(new Span(text.substring(at, open), false));
      }
      String fence = text.startsWith("`` ", open) ? "`` " : "`";
      String end = fence.length() == 1 ? "`" : " ``";
      int from = open + fence.length();
      int found = text.indexOf(end, from);
      int close = found < 0 ? text.length() : found;
      spans.add(new Span(text.substring(from, close), true));
      at = Math.min(text.length(), close + end.length());
    }
    return spans;
  }
}
