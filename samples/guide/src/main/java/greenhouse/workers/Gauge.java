package greenhouse.workers;

import dev.espalier.Self;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import java.time.Duration;
import java.util.Optional;

/** Shows the last measurement, until it is too old to be believed. */
@Child
final class Gauge {
  private final Self self;
  private Optional<Double> shown = Optional.empty();
  private Optional<Self.Timer> expiry = Optional.empty();

  Gauge(Self self) {
    this.self = self;
  }

  @Cast
  void show(double degrees) {
    shown = Optional.of(degrees);
    expiry.ifPresent(Self.Timer::cancel);
    expiry = Optional.of(self.after(Duration.ofMinutes(5), () -> shown = Optional.empty()));
  }

  @Call
  Optional<Double> shown() {
    return shown;
  }
}
