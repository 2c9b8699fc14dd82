package greenhouse;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayList;
import java.util.List;

/** The screen beside the door: tells which beds are dry. */
final class Display {
  private final List<String> lines = new ArrayList<>();

  Display(DuplicateRegistry<Topic, DisplayRef> topics, DisplayRef me) {
    topics.register(Topic.DRY, me);
  }

  @Cast
  void show(BedId bed, int moisture) {
    lines.add(bed + " is at " + moisture + " %");
  }

  @Call
  List<String> lines() {
    return List.copyOf(lines);
  }
}
