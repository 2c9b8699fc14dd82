package app;

import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Partition;

/** Cooks several dishes at once, and rings when one is done. */
class Stove {
  private final int number;
  private final Self self;
  private int pots;

  Stove(@Partition int number, Self self) {
    this.number = number;
    this.self = self;
  }

  @Cast
  void cook(Dish dish, TableRef table) {
    pots++;
    self.after(
        dish.time(),
        () -> {
          pots--;
          table.serve(dish);
        });
  }

  @Call
  String pots() {
    return "stove " + number + ": " + pots;
  }
}
