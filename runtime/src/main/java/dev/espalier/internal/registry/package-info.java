/**
 * Registries: who is found under which key, and how that ends with its owner.
 *
 * <p>A {@link dev.espalier.internal.registry.Table} is what a registry is at run time: a concurrent
 * map, made anew in the registry's process at each start. A {@link
 * dev.espalier.internal.registry.Handle} is what users hold: it finds the table of the process that
 * is at the registry's place, and works on it in the caller's thread, without a message. The shell
 * is known here by two interfaces only: an {@link dev.espalier.internal.registry.Owner} is a
 * process, a {@link dev.espalier.internal.registry.Home} a place.
 */
@NullMarked
package dev.espalier.internal.registry;

import org.jspecify.annotations.NullMarked;
