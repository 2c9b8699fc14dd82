/**
 * What must hold in a supervision tree: one small class for each rule, pure functions over the
 * records of {@code model}, in one ordered list.
 */
@NullMarked
package dev.espalier.processor.rule;

import org.jspecify.annotations.NullMarked;
