/** Names. */
@NullMarked
package dev.espalier.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
