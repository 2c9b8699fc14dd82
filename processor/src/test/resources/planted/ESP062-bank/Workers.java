package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Every;
import java.util.ArrayList;
import java.util.List;

record Booking(String account, long cents) {}

/** Writes what it has to a disk that may be slow. */
@Child(shutdown = 20_000)
class Journal implements AutoCloseable {
  private final List<Booking> bookings = new ArrayList<>();

  @Cast
  void book(Booking booking) {
    bookings.add(booking);
  }

  @Call
  List<Booking> all() {
    return List.copyOf(bookings);
  }

  @Override
  public void close() {
    bookings.clear();
  }
}

class Balances {
  private final JournalRef journal;
  private long total;

  Balances(JournalRef journal) {
    this.journal = journal;
  }

  @AfterStart
  void read() {
    total = journal.all().stream().mapToLong(Booking::cents).sum();
  }

  @Call
  long total() {
    return total;
  }
}

class Interest {
  private final BalancesRef balances;
  private final JournalRef journal;

  Interest(BalancesRef balances, JournalRef journal) {
    this.balances = balances;
    this.journal = journal;
  }

  @Every(millis = 86_400_000)
  void pay() {
    journal.book(new Booking("interest", balances.total() / 100));
  }
}
