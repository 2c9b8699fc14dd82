package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Readers and loans are kept apart, so that trouble with one is none with the other. */
@Supervisor
interface Library {
  @Child
  Catalogue catalogue();

  @Child
  LoanDesk loans();
}

@Supervisor(strategy = Strategy.REST_FOR_ONE)
interface LoanDesk {
  @Child
  Loans loans();

  @Child
  Reminders reminders();
}
