package dev.espalier.processor.render;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out what JavaPoet prints as google-java-format would, where JavaPoet has only one way: short
 * Javadoc on one line, empty bodies closed at once, arrays in annotations on one line.
 *
 * <p>Goes once over the lines, since every file of a compilation passes here.
 */
final class Layout {

  private static final int WIDTH = 100;
  private static final Pattern FIELD = Pattern.compile("  private final [^=(]*;");
  private static final Pattern SUPERTYPES = Pattern.compile(" implements | extends Generated");

  private final List<String> lines;
  private final StringBuilder tidy;
  private int next;

  private Layout(String text) {
    this.lines = text.lines().map(String::stripTrailing).toList();
    this.tidy = new StringBuilder(text.length());
  }

  static String tidy(String text) {
    Layout layout = new Layout(text);
    while (layout.next < layout.lines.size()) {
      layout.step();
    }
    return layout.tidy.toString();
  }

  private void step() {
    String line = line(0);
    if (line.startsWith("@") && line.contains("(") && !line.endsWith(")")) {
      annotation();
    } else if (line.endsWith("/**") && line(2).endsWith(" */")) {
      javadoc(line);
    } else if (line.startsWith("  private") && FIELD.matcher(line).matches()) {
      field(line);
    } else {
      next++;
      declaration(closed(line));
    }
  }

  // @GeneratedByEspalier(parameters = {"config", "self"})
  private void annotation() {
    StringBuilder whole = new StringBuilder();
    int after = next;
    while (whole.isEmpty() || !lines.get(after - 1).endsWith(")")) {
      String part = lines.get(after++).strip();
      whole.append(part).append(part.endsWith(",") ? " " : "");
    }
    if (whole.length() <= WIDTH) {
      put(whole.toString());
    } else {
      lines.subList(next, after).forEach(this::put);
    }
    next = after;
  }

  // a Javadoc comment of one sentence on one line
  private void javadoc(String opening) {
    String whole = opening + line(1).strip().substring(1) + " */";
    boolean fits = whole.length() <= WIDTH;
    put(fits ? whole : opening);
    next += fits ? 3 : 1;
  }

  // fields without a value stand together
  private void field(String line) {
    put(line);
    boolean apart = line(1).isEmpty() && FIELD.matcher(line(2)).matches();
    next += apart ? 2 : 1;
  }

  // PriceFeedRef() {}
  private String closed(String line) {
    String whole = line;
    while ((whole.endsWith("{") && line(0).strip().startsWith("}"))
        || (whole.endsWith("(") && line(0).strip().startsWith(")"))) {
      whole += line(0).strip();
      next++;
    }
    return whole;
  }

  // record PriceCall(Symbol symbol)
  //     implements CallMessage<PriceFeed, Price> {
  private void declaration(String line) {
    Matcher supertypes = SUPERTYPES.matcher(line);
    if (line.length() > WIDTH && line.endsWith("{") && supertypes.find()) {
      int indent = line.length() - line.stripLeading().length();
      put(line.substring(0, supertypes.start()));
      put(" ".repeat(indent + 4) + line.substring(supertypes.start() + 1));
    } else {
      put(line);
    }
  }

  private void put(String line) {
    tidy.append(line).append('\n');
  }

  /** A line from here on, empty behind the last one. */
  private String line(int ahead) {
    return next + ahead < lines.size() ? lines.get(next + ahead) : "";
  }
}
