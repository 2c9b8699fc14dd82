package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayList;
import java.util.List;

class Audit {
  private final List<String> notes = new ArrayList<>();

  @Cast
  void note(String text) {
    notes.add(text);
  }

  @Call
  List<String> notes() {
    return List.copyOf(notes);
  }
}
