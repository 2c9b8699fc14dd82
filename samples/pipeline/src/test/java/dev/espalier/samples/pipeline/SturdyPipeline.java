package dev.espalier.samples.pipeline;

import static dev.espalier.annotations.AutoShutdown.ANY_SIGNIFICANT;
import static dev.espalier.annotations.Strategy.REST_FOR_ONE;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

/** The same children under a supervisor that never gives up, for a test that kills a lot. */
@Supervisor(
    strategy = REST_FOR_ONE,
    maxRestarts = 1_000_000,
    maxSeconds = 1,
    autoShutdown = ANY_SIGNIFICANT)
interface SturdyPipeline {

  @Child
  Producer producer();

  @Child(significant = true)
  Consumer consumer();

  @Child
  MetricsCollector metrics();
}
