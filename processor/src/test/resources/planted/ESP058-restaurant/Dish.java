package app;

import java.time.Duration;

enum Dish {
  SOUP(650, Duration.ofMinutes(4)),
  STEAK(2_900, Duration.ofMinutes(14)),
  WINE(700, Duration.ZERO);

  private final int cents;
  private final Duration time;

  Dish(int cents, Duration time) {
    this.cents = cents;
    this.time = time;
  }

  int cents() {
    return cents;
  }

  Duration time() {
    return time;
  }
}
