/** What is left for a process while others are busy. */
@NullMarked
package dev.espalier.benchmarks.load;

import org.jspecify.annotations.NullMarked;
