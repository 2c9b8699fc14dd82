package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayList;
import java.util.List;

class Archive {
  private final List<String> said = new ArrayList<>();

  @Cast
  void keep(Channel channel, String text) {
    said.add(channel + ": " + text);
  }

  @Call
  List<String> search(String word) {
    return said.stream().filter(text -> text.contains(word)).toList();
  }
}
