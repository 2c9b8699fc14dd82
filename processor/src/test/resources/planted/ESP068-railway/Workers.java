package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class Timetable {
  private final Map<String, Instant> departures = new TreeMap<>();

  @Cast
  void plan(String train, Instant departure) {
    departures.put(train, departure);
  }

  @Call
  Optional<Instant> departure(String train) {
    return Optional.ofNullable(departures.get(train));
  }
}

@Child(restart = Restart.TRANSIENT)
class Train {
  private final TimetableRef timetable;
  private final String number;
  private Optional<Instant> departure = Optional.empty();

  Train(@Key String number, TimetableRef timetable) {
    this.number = number;
    this.timetable = timetable;
  }

  @AfterStart
  void look() {
    departure = timetable.departure(number);
  }

  @Call
  Optional<Instant> departure() {
    return departure;
  }
}
