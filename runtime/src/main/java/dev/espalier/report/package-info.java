/**
 * Reports: what a tree has to tell about crashes, supervision and progress, as events that a
 * program can listen to.
 *
 * <p>The kinds and their contents are OTP's: who, where in the tree, why, which restart of how
 * many, what happens next. The same reports are written as text to the {@link System.Logger} named
 * {@code dev.espalier} and, while somebody records them, as events of the JDK's Flight Recorder.
 */
@NullMarked
package dev.espalier.report;

import org.jspecify.annotations.NullMarked;
