package dev.espalier.samples.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Counts the records of a source again, in a plain loop, without processes and without our parser.
 */
final class Audit {
  private static final Pattern RECORD =
      Pattern.compile("(-?\\d{1,9}),(\\d{1,9}),(\\d+(?:\\.\\d+)?)");

  private Audit() {}

  static Totals count(Source source) throws IOException {
    long flights = 0;
    long miles = 0;
    long delay = 0;
    long late = 0;
    try (BufferedReader reader = source.open()) {
      String line;
      while ((line = reader.readLine()) != null) {
        var record = RECORD.matcher(line);
        if (record.matches()) {
          int minutes = Integer.parseInt(record.group(1));
          flights++;
          miles += Integer.parseInt(record.group(2));
          delay += minutes;
          late += minutes > 15 ? 1 : 0;
        }
      }
    }
    return new Totals(flights, miles, delay, late);
  }
}
