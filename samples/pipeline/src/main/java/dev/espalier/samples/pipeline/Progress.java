package dev.espalier.samples.pipeline;

import java.util.List;

/**
 * How far the producer has come.
 *
 * @param totals of all acknowledged batches
 * @param batches how many there were
 * @param setAside the malformed lines
 * @param finished whether the end of the file has been delivered
 */
record Progress(Totals totals, long batches, List<Line> setAside, boolean finished) {

  Progress {
    setAside = List.copyOf(setAside);
  }
}
