/**
 * The annotations with which plain classes declare supervision trees, and the few words that the
 * annotations, the processor and the runtime all speak.
 *
 * <p>Every annotation has {@link java.lang.annotation.RetentionPolicy#CLASS} retention: the
 * processor needs them also from classes that were compiled earlier, the running program never
 * does.
 */
@NullMarked
package dev.espalier.annotations;

import org.jspecify.annotations.NullMarked;
