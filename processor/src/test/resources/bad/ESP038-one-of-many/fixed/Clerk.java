package app;

import dev.espalier.PartitionSupervisorRef;
import dev.espalier.annotations.Call;

class Clerk {
  private final PartitionSupervisorRef<CounterRef> counters;
  private final BookDynamicSupervisor books;

  Clerk(PartitionSupervisorRef<CounterRef> counters, BookDynamicSupervisor books) {
    this.counters = counters;
    this.books = books;
  }

  @Call
  int sold(String customer) {
    return counters.forKey(customer).next() * books.require(customer).depth();
  }
}
