package dev.espalier.benchmarks.run;

/** Where a measured process tells its figures. */
@FunctionalInterface
public interface Figures {
  /**
   * Tells a figure.
   *
   * @param key the key of a figure of the row
   * @param value what was measured, in the unit of that figure
   */
  void tell(String key, double value);
}
