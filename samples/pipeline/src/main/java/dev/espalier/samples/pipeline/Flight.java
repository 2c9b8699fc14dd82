package dev.espalier.samples.pipeline;

/**
 * One record.
 *
 * @param delay minutes that it was late; negative means early
 * @param distance miles
 * @param time the hour of departure
 */
record Flight(int delay, int distance, double time) {

  static Flight parse(Line line) {
    String[] fields = line.text().split(",", -1);
    if (fields.length != 3) {
      throw new MalformedRecordException(line, "3 fields expected, " + fields.length + " found");
    }
    try {
      return new Flight(
          Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), Double.parseDouble(fields[2]));
    } catch (NumberFormatException e) {
      throw new MalformedRecordException(line, e.getMessage());
    }
  }
}
