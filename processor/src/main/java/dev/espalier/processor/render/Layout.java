package dev.espalier.processor.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what JavaPoet prints as google-java-format would, where JavaPoet has only one way: short
 * Javadoc on one line, empty bodies closed at once, arrays in annotations on one line.
 */
final class Layout {

  private static final int WIDTH = 100;

  private static final Pattern SHORT_JAVADOC =
      Pattern.compile("(?m)^( *)/\\*\\*\n *\\* ([^\n]*)\n *\\*/$");
  private static final Pattern EMPTY_BODY = Pattern.compile("\\{\n *\\}");
  private static final Pattern ANNOTATION_ARRAY =
      Pattern.compile("(?m)^(@\\w+)\\((?:\n *(\\w+) = )?\\{([^}]*)\\}\n?\\)");
  private static final Pattern TRAILING_SPACE = Pattern.compile("(?m) +$");
  private static final Pattern FIELDS_APART =
      Pattern.compile("(?m)(^  private final [^\n=(]*;\n)\n(?=  private final [^\n=(]*;\n)");

  private static final Pattern EMPTY_PARAMETERS = Pattern.compile("\\(\n *\\)");
  private static final Pattern LONG_DECLARATION =
      Pattern.compile(
          "(?m)^(?=[^\n]{"
              + (WIDTH + 1)
              + "})( *)([^\n]+?)( implements | extends Generated)([^\n]*\\{)$");

  private Layout() {}

  static String tidy(String text) {
    String tidy = EMPTY_BODY.matcher(text).replaceAll("{}");
    tidy =
        ANNOTATION_ARRAY
            .matcher(tidy)
            .replaceAll(match ->
                Matcher.quoteReplacement(
                    array(match.group(1), match.group(2), match.group(3), match.group())));
    tidy =
        SHORT_JAVADOC
            .matcher(tidy)
            .replaceAll(match ->
                Matcher.quoteReplacement(javadoc(match.group(1), match.group(2), match.group())));
    tidy = FIELDS_APART.matcher(tidy).replaceAll("$1");
    tidy = EMPTY_PARAMETERS.matcher(tidy).replaceAll("()");
    tidy =
        LONG_DECLARATION
            .matcher(tidy)
            .replaceAll(m ->
                Matcher.quoteReplacement(
                    declaration(m.group(1), m.group(2), m.group(3) + m.group(4))));
    return TRAILING_SPACE.matcher(tidy).replaceAll("");
  }

  // @GeneratedByEspalier(parameters = {"config", "self"})
  private static String array(
      String annotation, @Nullable String member, String items, String asIs) {
    String line =
        annotation
            + "("
            + (member == null ? "" : member + " = ")
            + "{"
            + items.strip().replaceAll(",\\s*", ", ")
            + "})";
    return line.length() <= WIDTH ? line : asIs;
  }

  // a Javadoc comment of one sentence on one line
  private static String javadoc(String indent, String sentence, String asIs) {
    String line = indent + "/** " + sentence + " */";
    return line.length() <= WIDTH ? line : asIs;
  }

  // record PriceCall(Symbol symbol)
  //     implements CallMessage<PriceFeed, Price> {
  private static String declaration(String indent, String start, String supertypes) {
    return indent + start + "\n" + indent + "    " + supertypes.strip();
  }
}
