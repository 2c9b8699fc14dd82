/** Rows on the life of processes: starts, stops, crashes, restarts, what they cost in memory. */
@NullMarked
package dev.espalier.benchmarks.life;

import org.jspecify.annotations.NullMarked;
