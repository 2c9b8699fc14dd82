/**
 * What generated code and the test kit call. Nothing else may: these types change together with
 * those two, without notice to anybody else.
 */
@NullMarked
package dev.espalier.spi;

import org.jspecify.annotations.NullMarked;
