package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a worker periodically, as a message of its own process.
 *
 * <pre>{@code
 * @Every(millis = 60_000)
 * void refresh() { ... }
 * }</pre>
 *
 * <p>The first run comes one period after the start. A period that ends while the last one has not
 * been handled yet is skipped, so a slow worker is never flooded by its own timer. The timer ends
 * with the process. Mirrors a {@code Process.send_after} loop.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Every {

  /**
   * The period.
   *
   * @return milliseconds, 1 or more
   */
  long millis();
}
