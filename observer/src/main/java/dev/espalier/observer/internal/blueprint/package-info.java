/** The blueprint of a tree, read back from the Markdown that the processor has written. */
@NullMarked
package dev.espalier.observer.internal.blueprint;

import org.jspecify.annotations.NullMarked;
