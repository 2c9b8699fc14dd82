package dev.espalier.processor.diag;

import dev.espalier.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing to tell the user: what a rule returns and {@link Reporter} prints.
 *
 * @param id the rule
 * @param origin the smallest place it is about
 * @param headline a line that stands alone: lower case, no full stop, code in backticks
 * @param notes why, in the words of OTP
 * @param helps changes that compile
 */
public record Finding(
    RuleId id, Origin origin, String headline, List<String> notes, List<String> helps) {

  /** Keeps unmodifiable copies. */
  public Finding {
    notes = List.copyOf(notes);
    helps = List.copyOf(helps);
  }

  /** A finding that says no more than its headline. */
  public static Finding of(RuleId id, Origin origin, String headline) {
    return new Finding(id, origin, headline, List.of(), List.of());
  }

  /** The same with one more reason. */
  public Finding note(String text) {
    return new Finding(id, origin, headline, plus(notes, text), helps);
  }

  /** The same with one more change that compiles. */
  public Finding help(String text) {
    return new Finding(id, origin, headline, notes, plus(helps, text));
  }

  /** The whole message; javac shows the first line above the code and the others below it. */
  public String text() {
    StringBuilder text = new StringBuilder("[").append(id.name()).append("] ").append(headline);
    notes.forEach(note -> append(text, "note: ", note));
    helps.forEach(help -> append(text, "help: ", help));
    return text.append("\ndocs: ").append(id.page()).toString();
  }

  private static void append(StringBuilder text, String label, String lines) {
    text.append('\n').append(label).append(lines.replace("\n", "\n" + " ".repeat(label.length())));
  }

  private static List<String> plus(List<String> texts, String text) {
    List<String> all = new ArrayList<>(texts);
    all.add(text);
    return all;
  }
}
