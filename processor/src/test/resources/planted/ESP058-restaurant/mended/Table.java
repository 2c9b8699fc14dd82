package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

class Table {
  private final int number;
  private final TillRef till;
  private final Tax tax = new Tax();
  private final PartitionSupervisorRef<StoveRef> stoves;
  private final TableRef me;
  private final Map<Dish, Integer> served = new EnumMap<>(Dish.class);
  private final List<Dish> waiting = new ArrayList<>();

  Table(
      @Key int number,
      TillRef till,
      PartitionSupervisorRef<StoveRef> stoves,
      TableRef me) {
    this.number = number;
    this.till = till;
    this.stoves = stoves;
    this.me = me;
  }

  @Cast
  void order(Dish dish) {
    waiting.add(dish);
    stoves.forKey(number).cook(dish, me);
  }

  @Cast
  void serve(Dish dish) {
    waiting.remove(dish);
    served.merge(dish, 1, Integer::sum);
  }

  @Call
  int pay() {
    int bill = 0;
    for (Map.Entry<Dish, Integer> line : served.entrySet()) {
      bill += line.getValue() * (line.getKey().cents() + tax.tax(line.getKey()));
    }
    served.clear();
    till.paid(bill);
    return bill;
  }
}
