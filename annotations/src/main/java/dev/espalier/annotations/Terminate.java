package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a worker when the worker ends: on an orderly stop, and after a crash in one of
 * its own handlers. It has no parameter, or one {@code dev.espalier.ExitReason}.
 *
 * <pre>{@code
 * @Terminate
 * void save(ExitReason reason) {
 *   if (reason.isClean()) {  // after a crash the state is doubtful
 *     archive.write(prices);
 *   }
 * }
 * }</pre>
 *
 * <p>A worker that implements {@link AutoCloseable} needs no such method: its {@code close()} is
 * used. A worker that is killed gets no chance to run it. Mirrors {@code terminate/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Terminate {}
