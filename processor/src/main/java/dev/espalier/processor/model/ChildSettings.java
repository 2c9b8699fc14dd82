package dev.espalier.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What is written in one {@code @Child}: on a worker class or on a method of a supervisor.
 *
 * @param origin where the annotation is
 * @param id the id
 * @param restart the name of the restart type
 * @param shutdown milliseconds or one of the two special numbers
 * @param significant whether the end of the child counts for auto-shutdown
 * @param inlineStart whether it promises that the start function does not block
 */
public record ChildSettings(
    Origin origin,
    Setting<String> id,
    Setting<String> restart,
    Setting<Integer> shutdown,
    Setting<Boolean> significant,
    Setting<Boolean> inlineStart) {

  /** Wait for ever; {@code Shutdown.INFINITY}. */
  public static final int INFINITY = Integer.MAX_VALUE;

  /** Kill at once; {@code Shutdown.BRUTAL_KILL}. */
  public static final int BRUTAL_KILL = Integer.MIN_VALUE;

  /** What a worker gets where nothing is written. */
  public static final int DEFAULT_SHUTDOWN = 5_000;

  /** An annotation in which nothing is written. */
  public static ChildSettings none(Origin origin) {
    return new ChildSettings(
        origin,
        new Setting<>(null, origin),
        new Setting<>(null, origin),
        new Setting<>(null, origin),
        new Setting<>(null, origin),
        new Setting<>(null, origin));
  }

  /** The name of the restart type. */
  public String restartType() {
    return restart.or("PERMANENT");
  }

  /** Value by value: what is written here, else what is written on the class of the child. */
  public ChildSettings over(@Nullable ChildSettings ofClass) {
    return ofClass == null
        ? this
        : new ChildSettings(
            origin,
            id, // an id names one child, never a class of them
            restart.orElse(ofClass.restart),
            shutdown.orElse(ofClass.shutdown),
            significant.orElse(ofClass.significant),
            inlineStart.orElse(ofClass.inlineStart));
  }
}
