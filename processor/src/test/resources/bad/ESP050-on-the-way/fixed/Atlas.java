package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Shareable;
import dev.espalier.annotations.Supervisor;
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
  Store<String, String> store();
}

sealed interface Place {}

record City(String name, Country country) implements Place {}

record Country(String name, List<City> cities, Map<String, List<Double>> borders)
    implements Place {}

record Pages(List<String> all, @Shareable byte[] cover) {
  Pages {
    all = List.copyOf(all);
    cover = cover.clone();
  }

  @Override
  public byte[] cover() {
    return cover.clone();
  }
}

record Reply(String text, Optional<MapsRef> from) {}

class Maps {
  private int open;

  record Page(int number) {}

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
    return new Page(open);
  }
}

abstract class Base<T> {
  @Call
  T first(List<? extends T> all) {
    return all.get(0);
  }
}

@Child
class Names extends Base<List<Character>> {}

class Store<K, V> {
  @Cast
  void put(K key, V value) {}
}
