package app;

import dev.espalier.annotations.AutoShutdown;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

/** Ends by itself when the file has been read. */
@Supervisor(strategy = Strategy.REST_FOR_ONE, autoShutdown = AutoShutdown.ANY_SIGNIFICANT)
interface Import {
  @Child
  Accounts accounts();

  @Child(significant = true)
  Lines lines();

  @Child
  Progress progress();
}
