/**
 * Every decision on names, visibility and order in generated code, as records for {@code render}.
 */
@NullMarked
package dev.espalier.processor.plan;

import org.jspecify.annotations.NullMarked;
