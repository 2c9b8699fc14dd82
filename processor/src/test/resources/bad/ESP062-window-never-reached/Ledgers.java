package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import dev.espalier.annotations.Terminate;

@Supervisor(strategy = Strategy.ONE_FOR_ALL, maxRestarts = 3, maxSeconds = 5)
interface Ledgers {
  @Child(shutdown = 10_000)
  Journal journal();

  @Child
  Balances balances();
}

class Journal {
  @Call
  int size() {
    return 3;
  }

  @Terminate
  void flush() {}
}

class Balances {
  private final JournalRef journal;

  Balances(JournalRef journal) {
    this.journal = journal;
  }

  @Call
  int sum() {
    return journal.size();
  }
}
