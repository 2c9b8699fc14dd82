package dev.espalier.samples.pipeline;

import java.time.Duration;

/**
 * How the pipeline runs.
 *
 * @param source the records
 * @param batchSize how many records the consumer takes at a time
 * @param work how long the consumer works on a batch beside adding up
 */
record Settings(Source source, int batchSize, Duration work) {}
