package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a worker when an exit signal reaches it: a linked process has ended, or somebody
 * has sent one. It has no parameter, or one {@code dev.espalier.Exit}.
 *
 * <pre>{@code
 * @OnExit
 * void partnerHasEnded(Exit exit) {
 *   log.info(exit.from().path() + " has ended: " + exit.reason());
 * }
 * }</pre>
 *
 * <p>Its presence means that the worker traps exits: such a signal is a message among others, and
 * the worker lives on. The request to stop of its own supervisor does not come here; it ends the
 * worker. Mirrors {@code Process.flag(:trap_exit, true)} with {@code handle_info({:EXIT, _, _})}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnExit {}
