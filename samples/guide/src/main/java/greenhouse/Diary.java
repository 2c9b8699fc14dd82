package greenhouse;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has happened in some of the beds. */
final class Diary {
  private final Map<BedId, List<String>> pages = new HashMap<>();

  @Cast
  void write(BedId bed, String event) {
    pages.computeIfAbsent(bed, first -> new ArrayList<>()).add(event);
  }

  @Call
  List<String> read(BedId bed) {
    return List.copyOf(pages.getOrDefault(bed, List.of()));
  }
}
