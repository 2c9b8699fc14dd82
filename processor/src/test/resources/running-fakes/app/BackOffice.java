package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
public interface BackOffice {
  @Child
  Ledger<String, Integer> ledger();
}
