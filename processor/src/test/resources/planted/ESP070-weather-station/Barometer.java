package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.FormatStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class Barometer {
  private final String mountain;
  private final Agent<Calibration> calibration;
  private final Deque<Double> measured = new ArrayDeque<>();

  Barometer(String mountain, Agent<Calibration> calibration) {
    this.mountain = mountain;
    this.calibration = calibration;
  }

  @Cast
  void raw(double value) {
    measured.addLast(calibration.get(c -> c.apply(value)));
  }

  @Call
  List<Double> take() {
    List<Double> all = List.copyOf(measured);
    measured.clear();
    return all;
  }

  @FormatStatus
  String status() {
    return mountain + ": " + measured.size() + " to send";
  }
}
