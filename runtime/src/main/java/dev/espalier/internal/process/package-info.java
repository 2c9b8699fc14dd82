/**
 * Processes: mailboxes, callers that wait, timers, and the shell around the pure core of
 * supervision.
 *
 * <p>A {@link dev.espalier.internal.process.Place} is where a process lives; messages enter through
 * it. A {@link dev.espalier.internal.process.WorkerCell} is one process of a user's class, a {@link
 * dev.espalier.internal.process.SupervisorCell} one process that feeds events to a {@code
 * SupervisorCore} and carries out its effects. {@link dev.espalier.internal.process.TreeLauncher}
 * starts the root.
 */
@NullMarked
package dev.espalier.internal.process;

import org.jspecify.annotations.NullMarked;
