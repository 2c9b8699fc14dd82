package app;

import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.util.function.Supplier;

/** Passes on what is called like a class of its own package. */
@Supervisor
interface Outer {
  @Child
  Inner inner();

  @Supervisor
  interface Inner {
    @Child
    default AutoCloseable door(Supplier<java.lang.Thread> threads) {
      return threads.get()::interrupt;
    }
  }
}
