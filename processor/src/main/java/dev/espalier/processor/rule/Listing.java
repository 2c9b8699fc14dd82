package dev.espalier.processor.rule;

import dev.espalier.processor.model.ChildMethod;
import dev.espalier.processor.model.ChildSettings;
import dev.espalier.processor.model.StopTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Children in the words of a message, for the rules on budgets and shapes. */
final class Listing {

  private static final int SHOWN = 3;

  private Listing() {}

  /** {@code `feed`, `risk` and `desk`}. */
  static String names(List<ChildMethod> children) {
    List<String> names = children.stream().map(c -> "`" + c.name() + "`").toList();
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The children that take the longest to stop, the longest first: {@code `repo` 10000 ms}. */
  static String longest(List<ChildMethod> children, StopTime.Counted counted) {
    List<ChildMethod> slow =
        children.stream()
            .filter(child -> StopTime.of(child, counted).millis() > 0)
            .sorted(
                Comparator.comparingLong(
                    (ChildMethod child) -> -StopTime.of(child, counted).millis()))
            .toList();
    String shown =
        slow.stream()
            .limit(SHOWN)
            .map(child -> "`" + child.name() + "` " + StopTime.of(child, counted).millis() + " ms")
            .collect(Collectors.joining(", "));
    return slow.size() > SHOWN ? shown + ", and " + (slow.size() - SHOWN) + " more" : shown;
  }

  /** A shutdown value as people say it. */
  static String shutdown(int millis) {
    return switch (millis) {
      case ChildSettings.INFINITY -> "INFINITY";
      case ChildSettings.BRUTAL_KILL -> "BRUTAL_KILL";
      default -> millis + " ms";
    };
  }

  /** A number as people write it in code: {@code 30_000}. */
  static String literal(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', '_');
  }
}
