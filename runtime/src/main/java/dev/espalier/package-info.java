/**
 * The vocabulary of a supervision tree at run time: trees and supervisors, refs, exit reasons,
 * child specifications, and the exceptions that callers see.
 *
 * <p>A process is an object that handles one message at a time and owns no thread while it is idle;
 * a tree is started by its generated class and stopped by closing it. Names and meanings are those
 * of Erlang/OTP; where the JVM forces a difference the Javadoc says so.
 */
@NullMarked
package dev.espalier;

import org.jspecify.annotations.NullMarked;
