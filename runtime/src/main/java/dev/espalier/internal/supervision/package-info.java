/**
 * The rules of supervision and nothing else: what a supervisor does when something happens to one
 * of its children or when it is asked something.
 *
 * <p>No thread, no clock and no I/O are used here. The shell in {@code internal.process} turns what
 * happens into {@link dev.espalier.internal.supervision.Event events}, hands them to a {@link
 * dev.espalier.internal.supervision.SupervisionCore}, and carries out the {@link
 * dev.espalier.internal.supervision.Effect effects} that come back. Start reading there.
 */
@NullMarked
package dev.espalier.internal.supervision;

import org.jspecify.annotations.NullMarked;
