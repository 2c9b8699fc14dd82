package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way to what changes goes through all that a type can be made of. */
@Supervisor
interface Atlas {
  @Child
  Maps maps();

  @Child
  Names names();

  @Child
  Store<String, StringBuilder> store();
}

sealed interface Place {}

record City(String name, Country country) implements Place {}

record Country(String name, List<City> cities, Map<String, double[]> borders) implements Place {}

class Pages extends ArrayList<String> {
  private static final long serialVersionUID = 1L;
}

record Reply(String text, Optional<Maps> from) {}

class Maps {
  private int open;

  class Page {
    int number() {
      return open;
    }
  }

  @Call
  Place find(String name) {
    return new City(name, null);
  }

  @Cast
  void print(Pages pages) {}

  @Call
  Reply reply() {
    return new Reply("", Optional.empty());
  }

  @Call
  Page next() {
    return new Page();
  }
}

abstract class Base<T> {
  @Call
  T first(List<? extends T> all) {
    return all.get(0);
  }
}

@Child
class Names extends Base<char[]> {}

class Store<K, V> {
  @Cast
  void put(K key, V value) {}
}
