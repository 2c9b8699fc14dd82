/**
 * Random annotated programs, and what must hold for each of them: either findings of ours and
 * nothing else, or generated code that compiles without a warning.
 */
package dev.espalier.processor.soundness;
