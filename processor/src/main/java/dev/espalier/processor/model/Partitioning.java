package dev.espalier.processor.model;

/**
 * What is written in one {@code @PartitionSupervisor}.
 *
 * @param origin where the annotation is
 * @param partitions how many partitions there are
 * @param strategy the name of the strategy
 * @param maxRestarts the intensity
 * @param maxSeconds the period
 */
public record Partitioning(
    Origin origin,
    Setting<Integer> partitions,
    Setting<String> strategy,
    Setting<Integer> maxRestarts,
    Setting<Integer> maxSeconds) {

  /** As many as there are processors; {@code PartitionSupervisor.PER_PROCESSOR}. */
  public static final int PER_PROCESSOR = Integer.MIN_VALUE;

  /** The name of the strategy: as written, else {@code ONE_FOR_ONE}. */
  public String strategyName() {
    return strategy.or("ONE_FOR_ONE");
  }

  /** How many restarts it does. */
  public Intensity intensity() {
    return Intensity.of(maxRestarts, maxSeconds);
  }
}
