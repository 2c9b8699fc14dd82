package dev.espalier.benchmarks.run;

/** Where a measured process tells its figures. */
@FunctionalInterface
public interface Figures {
  /** The figure of somebody who has nothing to do for it. */
  double NOTHING = Double.NaN;

  /**
   * Tells a figure.
   *
   * @param key the key of a figure of the row
   * @param value what was measured, in the unit of that figure; infinite if it did not come to an
   *     end
   */
  void tell(String key, double value);
}
