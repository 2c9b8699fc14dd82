package app;

import dev.espalier.annotations.Call;

/** Drinks are taxed higher than what is eaten. */
class Tax {
  private static final int FOOD = 7;
  private static final int DRINKS = 19;

  @Call
  int tax(Dish dish) {
    int percent = dish == Dish.WINE ? DRINKS : FOOD;
    return dish.cents() * percent / 100;
  }
}
