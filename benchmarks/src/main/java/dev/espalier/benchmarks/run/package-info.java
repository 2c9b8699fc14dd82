/** Rows, contenders, their processes, and the table of what these have told. */
@NullMarked
package dev.espalier.benchmarks.run;

import org.jspecify.annotations.NullMarked;
