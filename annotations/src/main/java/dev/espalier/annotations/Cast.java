package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code void} method of a worker a cast: the sender does not wait, and is not told whether
 * the message was handled.
 *
 * <pre>{@code
 * @Cast
 * void record(Tick tick) { ... }  // ref.record(tick) returns at once
 * }</pre>
 *
 * <p>Casts of one sender arrive in the order sent. A cast to a worker that is not running is
 * dropped, as in OTP. Mirrors {@code handle_cast} and {@code GenServer.cast}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Cast {}
