package dev.espalier.processor.render;

import com.palantir.javapoet.CodeBlock;
import dev.espalier.processor.model.ChildSettings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Literals and comments as a careful person writes them. */
final class Text {

  private static final int LARGE = 1_000;
  private static final Pattern PLAIN = Pattern.compile("[\\w .$-]+");

  private Text() {}

  /** {@code 10_000}. */
  static String number(long number) {
    return number < LARGE
        ? Long.toString(number)
        : number(number / LARGE) + "_" + Long.toString(LARGE + number % LARGE).substring(1);
  }

  /** {@code 10 s} or {@code 250 ms}. */
  static String time(long millis) {
    return millis >= LARGE && millis % LARGE == 0 ? millis / LARGE + " s" : millis + " ms";
  }

  /** {@code 10_000}, {@code Shutdown.INFINITY} or {@code Shutdown.BRUTAL_KILL}. */
  static CodeBlock millis(int millis) {
    return switch (millis) {
      case ChildSettings.INFINITY -> CodeBlock.of("$T.INFINITY", JavaTypes.annotations("Shutdown"));
      case ChildSettings.BRUTAL_KILL ->
          CodeBlock.of("$T.BRUTAL_KILL", JavaTypes.annotations("Shutdown"));
      default -> CodeBlock.of("$L", number(millis));
    };
  }

  /** Text of the user's that is safe inside of a Javadoc comment. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\u", "&#92;u");
  }

  /** {@code a, b}, broken where the line gets too long. */
  static CodeBlock joined(List<CodeBlock> parts) {
    CodeBlock.Builder joined = CodeBlock.builder();
    for (int i = 0; i < parts.size(); i++) {
      joined.add(i == 0 ? "$L" : ",$W$L", parts.get(i));
    }
    return joined.build();
  }

  /** A name of the user's as code in Javadoc, where braces and stars may need care. */
  static String code(String name) {
    return PLAIN.matcher(name).matches()
        ? "{@code " + name + "}"
        : "<code>" + escaped(name) + "</code>";
  }

  /** Several names as code in Javadoc. */
  static String codes(List<String> names) {
    return names.stream().map(Text::code).collect(Collectors.joining(", "));
  }
}
