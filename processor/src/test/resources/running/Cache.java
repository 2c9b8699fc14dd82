package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public class Cache<K, V> {
  private final Map<K, V> entries;

  public Cache(Map<K, V> entries) {
    this.entries = entries;
  }

  @Cast
  void put(K key, V value) {
    entries.put(key, value);
  }

  @Call
  @Nullable V get(K key) {
    return entries.get(key);
  }
}
