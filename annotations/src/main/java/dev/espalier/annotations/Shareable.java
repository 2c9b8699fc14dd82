package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Promises that nobody changes an object any more once two processes can have it, where the
 * compiler cannot see that.
 *
 * <p>In OTP a message is copied into the process that gets it. Here sender and receiver have the
 * same object, so the processor warns (ESP050) of messages, results and arguments that can be
 * changed. The promise silences it
 *
 * <ul>
 *   <li>on a type: its objects never change, or take care of threads themselves;
 *   <li>on a parameter of a call, a cast or a constructor: whoever passes the object on does not
 *       use it again;
 *   <li>on a call: the worker does not keep the object that it returns;
 *   <li>on a field or a record's component: what is in it never changes, as in an array that was
 *       copied.
 * </ul>
 *
 * <p>Nothing is checked or copied at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.FIELD})
public @interface Shareable {}
