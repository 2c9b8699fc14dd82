/** From plans to Java source with JavaPoet; one renderer for each kind of generated file. */
@NullMarked
package dev.espalier.processor.render;

import org.jspecify.annotations.NullMarked;
