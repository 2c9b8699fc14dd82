/**
 * From elements and annotation mirrors to the records of {@code model}; the only package that knows
 * the compiler's model of the program.
 */
@NullMarked
package dev.espalier.processor.read;

import org.jspecify.annotations.NullMarked;
