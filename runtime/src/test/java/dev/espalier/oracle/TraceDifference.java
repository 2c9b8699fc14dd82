package dev.espalier.oracle;

import dev.espalier.internal.supervision.OracleScenario;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first place at which a trace of ours is not OTP's.
 *
 * @param at the step, or which other part of the trace
 * @param field the field of that part
 * @param expected what OTP has recorded there
 * @param actual what we have
 */
record TraceDifference(String at, String field, Object expected, Object actual) {

  /** What is easiest to understand comes first. */
  private static final List<String> LADDER =
      List.of("start", "root", "result", "alive", "deaths", "events", "unordered");

  /** Compares two traces; a missing field is an empty one. */
  static Optional<TraceDifference> between(OracleScenario scenario, Map<String, Object> actual) {
    Map<String, Object> expected = scenario.trace();
    Optional<TraceDifference> found = inRecord("start", expected, actual);
    if (found.isEmpty()) {
      found = inPart("initial", expected, actual);
    }
    List<Map<String, Object>> theirs = OracleScenario.objects(expected, "steps");
    List<Map<String, Object>> ours = OracleScenario.objects(actual, "steps");
    for (int i = 0; found.isEmpty() && i < theirs.size(); i++) {
      String at = "step " + (i + 1) + " " + scenario.steps().get(i);
      found = inRecord(at, theirs.get(i), ours.get(i));
    }
    return found.isEmpty() ? inPart("final", expected, actual) : found;
  }

  private static Optional<TraceDifference> inPart(
      String part, Map<String, Object> expected, Map<String, Object> actual) {
    return inRecord(
        part, OracleScenario.object(expected, part), OracleScenario.object(actual, part));
  }

  private static Optional<TraceDifference> inRecord(
      String at, Map<String, Object> expected, Map<String, Object> actual) {
    for (String field : LADDER) {
      Object theirs = expected.getOrDefault(field, List.of());
      Object ours = actual.getOrDefault(field, List.of());
      if (!theirs.equals(ours)) {
        return Optional.of(new TraceDifference(at, field, theirs, ours));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    String text = at + ", " + field;
    if (expected instanceof List<?> theirs && actual instanceof List<?> ours) {
      int first = firstDifferent(theirs, ours);
      text += "[" + first + "]" + sides(element(theirs, first), element(ours, first));
      text += "\n  in whole";
    }
    return text + sides(expected, actual);
  }

  private static String sides(Object theirs, Object ours) {
    return "\n    OTP:  " + text(theirs) + "\n    ours: " + text(ours);
  }

  private static int firstDifferent(List<?> theirs, List<?> ours) {
    int index = 0;
    while (index < Math.min(theirs.size(), ours.size())
        && Objects.equals(theirs.get(index), ours.get(index))) {
      index++;
    }
    return index;
  }

  private static Object element(List<?> list, int index) {
    return index < list.size() ? list.get(index) : "(nothing)";
  }

  /** As short as the oracle's own reader writes it: {@code terminate root/w#1 shutdown}. */
  private static String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(TraceDifference::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (!(value instanceof Map<?, ?> map)) {
      return String.valueOf(value);
    }
    if (!map.containsKey("path")) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(", ", "{", "}"));
    }
    String text = map.containsKey("ev") ? map.get("ev") + " " : "";
    text += map.get("path");
    text += map.containsKey("n") ? "#" + map.get("n") : "";
    return map.containsKey("reason") ? text + " " + text(map.get("reason")) : text;
  }
}
