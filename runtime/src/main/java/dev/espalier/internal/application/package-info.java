/**
 * Applications: what a program needs around its trees. An {@link
 * dev.espalier.internal.application.ApplicationController} knows whether an application runs, an
 * {@link dev.espalier.internal.application.ApplicationMaster} leads it from its start to its end,
 * and a {@link dev.espalier.internal.application.Program} runs some of them for a {@code main}.
 */
@NullMarked
package dev.espalier.internal.application;

import org.jspecify.annotations.NullMarked;
