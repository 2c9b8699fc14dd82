package dev.espalier.processor.model;

import java.util.List;

/**
 * What makes a program of a supervisor.
 *
 * @param name what it is called in reports
 * @param type the name of its type
 * @param terminationGrace how many milliseconds its end may take
 * @param callbacks its start phases and other callbacks, in the order declared
 * @param surroundings what lies around the launcher
 */
public record ApplicationModel(
    Setting<String> name,
    Setting<String> type,
    Setting<Integer> terminationGrace,
    List<Callback> callbacks,
    Surroundings surroundings) {

  private static final int DEFAULT_GRACE = 30_000;

  /** How many milliseconds its end may take: as written, else half a minute. */
  public int grace() {
    return terminationGrace.or(DEFAULT_GRACE);
  }

  /** The callbacks of one kind, in the order declared. */
  public List<Callback> callbacks(Callback.Kind kind) {
    return callbacks.stream().filter(callback -> callback.kind() == kind).toList();
  }
}
