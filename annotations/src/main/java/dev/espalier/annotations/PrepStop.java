package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of an {@link Application} before its tree is stopped, while all children are still
 * there to be asked. It has half of the termination grace.
 *
 * <p>Its parameters are wired as those of a {@link StartPhase}. If it throws, that is reported and
 * the end goes on. It is also called when the tree has ended by itself, where refs lead nowhere,
 * but not after a failed start. Mirrors {@code prep_stop/1} of OTP's {@code application}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PrepStop {}
