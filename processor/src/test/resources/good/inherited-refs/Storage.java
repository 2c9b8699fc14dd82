package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.ArrayList;
import java.util.List;

/** Handlers for those who say of what: with refs that do not exist yet. */
abstract class Storage<T> {
  private final List<BoxRef<T>> boxes = new ArrayList<>();

  @Cast
  void put(BoxRef<T> box) {
    boxes.add(box);
  }

  @Call
  List<BoxRef<? extends T>> boxes(int most) {
    return List.copyOf(boxes.subList(0, Math.min(most, boxes.size())));
  }
}
