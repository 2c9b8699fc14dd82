package app;

import dev.espalier.Agent;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Partition;
import java.util.OptionalDouble;

record Limits(double coldest, double warmest) {}

class Tank {
  private final int number;
  private final Agent<Limits> limits;
  private final LogbookRef logbook;
  private double sum;
  private int count;

  Tank(@Partition int number, Agent<Limits> limits, LogbookRef logbook) {
    this.number = number;
    this.limits = limits;
    this.logbook = logbook;
  }

  @Cast
  void measured(double celsius) {
    sum += celsius;
    count++;
    boolean fine = limits.get(l -> celsius >= l.coldest() && celsius <= l.warmest());
    logbook.write(number + ";" + celsius + (fine ? "" : ";!"));
  }

  @Call
  OptionalDouble mean() {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}
