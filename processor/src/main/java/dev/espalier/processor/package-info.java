/**
 * The annotation processor: rounds, deferral, and one type after the other through read, rule,
 * plan, render and write.
 */
@NullMarked
package dev.espalier.processor;

import org.jspecify.annotations.NullMarked;
