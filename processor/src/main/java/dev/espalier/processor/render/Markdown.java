package dev.espalier.processor.render;

/** Names of the user's that are safe inside of Markdown and of Mermaid, whatever is in them. */
final class Markdown {

  private Markdown() {}

  /** As code in a cell of a table. */
  static String code(String name) {
    String cell = name.replace("|", "\\|");
    return cell.contains("`") ? "`` " + cell + " ``" : "`" + cell + "`";
  }

  /**
   * As a line of a label between quotation marks; signs are written as numbers where they count.
   */
  static String label(String line) {
    StringBuilder text = new StringBuilder();
    line.codePoints()
        .forEach(sign -> {
          if ("\"#<>&`\\;".indexOf(sign) >= 0) {
            text.append('#').append(sign).append(';');
          } else {
            text.appendCodePoint(sign);
          }
        });
    return text.toString();
  }
}
