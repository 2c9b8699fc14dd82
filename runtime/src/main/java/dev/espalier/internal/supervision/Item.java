package dev.espalier.internal.supervision;

import dev.espalier.ExitReason;

/** Something that waits in the inbox of a {@link SupervisionCore} until it is idle. */
sealed interface Item {

  /** A child has ended by itself. */
  record Death(Incarnation incarnation) implements Item {}

  /** A restart has failed and is due again, unless the child is not restarting any more. */
  record TryAgain(Incarnation failed) implements Item {}

  /** Somebody waits for an answer. */
  record Asking(Request request, Object token) implements Item {}

  /** The supervisor is to stop. */
  record Stop(ExitReason reason) implements Item {}
}
