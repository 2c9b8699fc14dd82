package dev.espalier.benchmarks.run;

import java.util.Map;

/** What has become of a contender in a row, once. */
sealed interface Outcome {

  /** Its figures, by their keys. */
  record Measured(Map<String, Double> figures) implements Outcome {}

  /** It cannot take part because something is not installed. */
  record Missing(String what) implements Outcome {}

  /** It has crashed, did not end in time or did not tell a figure. */
  record Failed(String how, String output) implements Outcome {}
}
