/** How tests compile and compare. */
package dev.espalier.processor.testing;
