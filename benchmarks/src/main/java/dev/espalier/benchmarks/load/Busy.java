package dev.espalier.benchmarks.load;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

/** Works for each message, and has more messages for itself or for others. */
final class Busy {
  private final BusyRef self;
  private BusyRef next;

  Busy(@Arg int number, BusyRef self) {
    this.self = self;
    next = self;
  }

  /** As many of these as this process once gets, it has until the tally is over. */
  @Cast
  void again(Tally tally) {
    if (!tally.isOver()) {
      Effort.microsecond();
      tally.count();
      self.again(tally);
    }
  }

  @Cast
  void know(BusyRef other) {
    next = other;
  }

  /** Works, and has others work, too. */
  @Cast
  void work(int others) {
    Effort.microsecond();
    if (others > 0) {
      next.work(others - 1);
    }
  }

  /** What the quiet one among them is asked. */
  @Call
  int answer() {
    return 42;
  }
}
