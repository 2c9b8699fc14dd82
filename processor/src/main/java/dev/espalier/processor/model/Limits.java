package dev.espalier.processor.model;

/**
 * What is written in one {@code @DynamicSupervisor}.
 *
 * @param origin where the annotation is, else the method that could have one
 * @param maxChildren how many children there may be
 * @param maxRestarts the intensity
 * @param maxSeconds the period
 */
public record Limits(
    Origin origin,
    Setting<Integer> maxChildren,
    Setting<Integer> maxRestarts,
    Setting<Integer> maxSeconds) {

  /** What holds where nothing is written. */
  public static Limits none(Origin origin) {
    return new Limits(
        origin,
        new Setting<>(null, origin),
        new Setting<>(null, origin),
        new Setting<>(null, origin));
  }

  /** How many restarts it does. */
  public Intensity intensity() {
    return Intensity.of(maxRestarts, maxSeconds);
  }

  /** Whether anything is written. */
  public boolean written() {
    return maxChildren.written() || maxRestarts.written() || maxSeconds.written();
  }
}
