/** Writes generated files, each with exactly one originating element. */
@NullMarked
package dev.espalier.processor.write;

import org.jspecify.annotations.NullMarked;
