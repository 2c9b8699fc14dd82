package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a worker that says what crash reports and {@code dev.espalier.sys.Sys} may show of
 * its state. It has no parameter and returns what is to be shown, with a readable {@code toString}.
 *
 * <pre>{@code
 * @FormatStatus
 * String status() {
 *   return orders.size() + " orders";  // and not what is in them
 * }
 * }</pre>
 *
 * <p>Without such a method nothing of the state is shown, so that no secret gets into a log by
 * accident. What it throws is shown instead of the state and harms nothing else. Mirrors {@code
 * format_status}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface FormatStatus {}
