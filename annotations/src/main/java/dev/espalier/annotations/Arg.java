package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter of a worker's constructor whose value is given when a child of a {@link
 * DynamicSupervisor} is started. A restart constructs the child with the same value again.
 *
 * <p>Mirrors the extra arguments of OTP's {@code supervisor:start_child/2}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Arg {}
