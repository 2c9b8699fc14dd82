package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

record Line(String who, String text, Instant when) {}

class History {
  private final List<Line> lines = new ArrayList<>();

  @Cast
  int append(Line line) {
    lines.add(line);
    return lines.size();
  }

  @Call
  List<Line> last(int number) {
    return List.copyOf(lines.subList(Math.max(0, lines.size() - number), lines.size()));
  }
}
