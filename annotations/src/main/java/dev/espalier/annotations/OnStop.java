package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of an {@link Application} after the end of its tree, whatever has ended it: the
 * place to give back what its start and its phases have acquired, since it is also called when a
 * phase has failed.
 *
 * <p>Its parameters are inputs of the launcher; there is no process left to refer to. If it throws,
 * that is reported. Mirrors {@code stop/1} of OTP's {@code application}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnStop {}
