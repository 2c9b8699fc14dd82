package dev.espalier.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * One value of an annotation, written or not. Only what is written takes part in overriding.
 *
 * @param value what is written, null if nothing is
 * @param origin where it is written, else where the annotation is
 */
public record Setting<T>(@Nullable T value, Origin origin) {

  /** What is written, else something else. */
  public T or(T other) {
    return value == null ? other : value;
  }

  /** Whether it is written. */
  public boolean written() {
    return value != null;
  }

  /** This setting if it is written, else another one. */
  public Setting<T> orElse(Setting<T> other) {
    return written() ? this : other;
  }
}
