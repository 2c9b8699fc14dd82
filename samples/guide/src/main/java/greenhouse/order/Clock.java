package greenhouse.order;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;

/** Counts the minutes since the start. */
@Child
final class Clock implements AutoCloseable {
  private int minute;

  Clock() {
    System.out.println("the clock starts");
  }

  @Every(millis = 60_000)
  void tick() {
    minute++;
  }

  @Call
  int minute() {
    return minute;
  }

  @Override
  public void close() {
    System.out.println("the clock stops");
  }
}
