package dev.espalier.samples.pipeline;

import static dev.espalier.annotations.AutoShutdown.ANY_SIGNIFICANT;
import static dev.espalier.annotations.Strategy.REST_FOR_ONE;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/**
 * A producer that reads a file, a consumer that takes its batches, and a collector that looks at
 * both. Each builds on those before it, hence rest_for_one.
 *
 * <p>Each malformed record costs one restart, and a file may hold several in a row, hence the
 * generous intensity. The consumer is significant: when it has come to the end of the file, all is
 * over.
 */
@Supervisor(
    strategy = REST_FOR_ONE,
    maxRestarts = 50,
    maxSeconds = 5,
    autoShutdown = ANY_SIGNIFICANT)
interface Pipeline {

  @Child
  Producer producer();

  @Child(significant = true)
  Consumer consumer();

  @Child
  MetricsCollector metrics();
}
