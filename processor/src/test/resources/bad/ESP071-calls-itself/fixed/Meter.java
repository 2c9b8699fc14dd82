package app;

import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import java.time.Duration;

@Child
class Meter {
  private final MeterRef me;
  private int value;

  Meter(MeterRef me, Self self) {
    this.me = me;
    self.every(Duration.ofMinutes(1), this::tick);
    set(value());
  }

  @Call
  int value() {
    return value;
  }

  @Call
  int value(int unit) {
    return value() / unit;
  }

  @Cast
  void set(int to) {
    value = to;
  }

  @Every(millis = 1_000)
  void poll() {
    refresh();
  }

  @Cast
  void refreshNow() {
    refresh();
  }

  private void refresh() {
    set(value(2) + 1);
  }

  private void tick() {
    me.set(value());
    me.async().value().thenAccept(me::set);
  }
}
