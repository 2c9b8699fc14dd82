package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Desk {
  @Child
  Cache<?> cache();

  @Child
  default Cache<? extends Number> numbers() {
    return new Cache<Integer>();
  }

  class Cache<T> {
    @Call
    T get() {
      return null;
    }
  }
}
