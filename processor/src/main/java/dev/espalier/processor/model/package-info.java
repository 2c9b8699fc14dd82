/**
 * What was written, as immutable records, and what follows from it without any decision of ours:
 * how children depend on each other.
 */
@NullMarked
package dev.espalier.processor.model;

import org.jspecify.annotations.NullMarked;
