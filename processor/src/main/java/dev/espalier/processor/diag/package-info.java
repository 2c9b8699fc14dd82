/**
 * Findings: their ids, places, wording and order, how they are silenced, and how they are printed.
 */
@NullMarked
package dev.espalier.processor.diag;

import org.jspecify.annotations.NullMarked;
