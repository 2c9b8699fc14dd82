package dev.espalier.samples.pipeline;

/**
 * What has been added up.
 *
 * @param flights how many records
 * @param miles their distances
 * @param delay their delays in minutes
 * @param late how many were more than 15 minutes late
 */
record Totals(long flights, long miles, long delay, long late) {
  static final Totals NONE = new Totals(0, 0, 0, 0);

  Totals plus(Flight flight) {
    return new Totals(
        flights + 1,
        miles + flight.distance(),
        delay + flight.delay(),
        late + (flight.delay() > 15 ? 1 : 0));
  }

  Totals plus(Totals other) {
    return new Totals(
        flights + other.flights, miles + other.miles, delay + other.delay, late + other.late);
  }

  @Override
  public String toString() {
    return "%,d flights, %,d miles, %,d minutes of delay, %,d late"
        .formatted(flights, miles, delay, late);
  }
}
