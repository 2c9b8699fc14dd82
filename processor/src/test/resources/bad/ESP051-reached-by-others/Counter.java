package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.text.SimpleDateFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

class Counter {
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Map<String, Integer> CODES = Map.of("a", 1);
  private static final String[] NAMES = {"one", "two"};
  private static final SimpleDateFormat DAY = new SimpleDateFormat("dd.MM.yyyy");
  private static final HashMap<String, Integer> SEEN = new HashMap<>();
  private static final AtomicLong NEXT = new AtomicLong();
  private static int total;

  int visitors;
  public String last;
  final int start = 1;

  @Call
  int next() {
    SEEN.merge(DAY.toPattern() + WORD + CODES + NAMES[0] + NEXT.incrementAndGet(), 1, Integer::sum);
    total += start;
    return ++visitors;
  }

  @Cast
  void reset() {
    visitors = 0;
  }
}
