package dev.espalier.internal.process;

import org.jspecify.annotations.Nullable;

/**
 * Whoever lends processes: each process lends itself, and a supervisor those that it starts; so
 * that the {@link LoanWatch} can look after them.
 */
interface Lender {

  /** The process that is lent right now, if one is. Any thread. */
  @Nullable Loan loan();

  /** Whether the watch knows that something is lent here now and then. */
  void watchWhenLent(boolean watched);
}
