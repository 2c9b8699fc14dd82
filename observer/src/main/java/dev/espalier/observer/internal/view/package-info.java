/** What there is to see of a tree: asks its supervisors, listens to its reports, draws nothing. */
@NullMarked
package dev.espalier.observer.internal.view;

import org.jspecify.annotations.NullMarked;
