/** Calls and casts. */
@NullMarked
package dev.espalier.benchmarks.message;

import org.jspecify.annotations.NullMarked;
