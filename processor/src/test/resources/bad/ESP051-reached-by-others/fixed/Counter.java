package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

class Counter {
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Map<String, Integer> CODES = Map.of("a", 1);
  private static final String[] NAMES = {"one", "two"};
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final Map<String, Integer> seen = new HashMap<>();
  private long next;
  private int total;
  private int visitors;
  final int start = 1;

  @Call
  int next() {
    seen.merge(DAY.toString() + WORD + CODES + NAMES[0] + ++next, 1, Integer::sum);
    total += start;
    return ++visitors + total;
  }

  @Cast
  void reset() {
    visitors = 0;
  }
}
