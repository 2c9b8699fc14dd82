package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a worker once, right after its start has been reported to the supervisor and
 * before any message.
 *
 * <pre>{@code
 * @AfterStart
 * void load() {
 *   prices.putAll(archive.read());
 * }
 * }</pre>
 *
 * <p>The place for slow preparation: the constructor stays short, the next sibling starts at once,
 * and callers queue until the method has returned. Mirrors {@code {:continue, _}} and {@code
 * handle_continue}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AfterStart {}
