/**
 * What generated code calls. Nothing else may: these types change together with the processor,
 * without notice to anybody else.
 */
@NullMarked
package dev.espalier.spi;

import org.jspecify.annotations.NullMarked;
