/**
 * How fast Espalier is beside others: {@link dev.espalier.benchmarks.run.Benchmarks} has each row
 * of {@link dev.espalier.benchmarks.Suite} done by each contender, in a process of its own.
 */
@NullMarked
package dev.espalier.benchmarks;

import org.jspecify.annotations.NullMarked;
