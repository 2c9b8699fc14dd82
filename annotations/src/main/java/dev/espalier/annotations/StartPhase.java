package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of an {@link Application} once at each start, when its tree is up and before it
 * counts as started. Phases run one after the other, in the order in which they are declared.
 *
 * <p>Its parameters are wired like those of a start function: a ref or other accessor of a child by
 * its type, the tree itself, a plain {@code ProcessRef} by the child's name. Anything else becomes
 * a parameter of the launcher's {@code run}. If it throws, the start of the application has failed
 * and the tree is stopped again. It runs in a thread of its own, which is interrupted when the
 * application is stopped meanwhile. Mirrors {@code start_phase/3} of OTP's {@code application}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface StartPhase {}
