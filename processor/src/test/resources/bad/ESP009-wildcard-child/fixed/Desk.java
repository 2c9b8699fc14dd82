package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;

@Supervisor
interface Desk {
  @Child
  Cache<String> cache();

  @Child
  default Cache<Integer> numbers() {
    return new Cache<Integer>();
  }

  class Cache<T> {
    @Call
    T get() {
      return null;
    }
  }
}
