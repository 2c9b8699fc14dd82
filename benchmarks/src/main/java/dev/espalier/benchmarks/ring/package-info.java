/** A message that goes round a ring of processes. */
@NullMarked
package dev.espalier.benchmarks.ring;

import org.jspecify.annotations.NullMarked;
