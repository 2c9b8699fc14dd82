package dev.espalier.processor.model;

/**
 * How many restarts a supervisor does before it gives up.
 *
 * @param restarts at most so many
 * @param seconds within that period
 */
public record Intensity(int restarts, int seconds) {

  /** As written; 3 and 5 where nothing is. */
  static Intensity of(Setting<Integer> restarts, Setting<Integer> seconds) {
    return new Intensity(restarts.or(3), seconds.or(5));
  }

  /** In words: {@code at most 3 restarts in 5 s}. */
  public String shown() {
    return "at most "
        + restarts
        + (restarts == 1 ? " restart" : " restarts")
        + " in "
        + seconds
        + " s";
  }
}
