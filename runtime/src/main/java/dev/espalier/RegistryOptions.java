package dev.espalier;

import dev.espalier.Registrations.Meta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a registry has from each of its starts on; for {@link ChildSpec#registry(String,
 * RegistryOptions)}. Immutable: each setter returns a changed copy.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public final class RegistryOptions<K, V> {
  private final List<Consumer<? super RegistryEvent<K, V>>> listeners;
  private final Map<Meta<?>, Object> meta;

  private RegistryOptions(
      List<Consumer<? super RegistryEvent<K, V>>> listeners, Map<Meta<?>, Object> meta) {
    this.listeners = List.copyOf(listeners);
    this.meta = Map.copyOf(meta);
  }

  /**
   * No listeners and no metadata.
   *
   * @param <K> the type of the keys
   * @param <V> the type of the values
   * @return the options
   */
  public static <K, V> RegistryOptions<K, V> none() {
    return new RegistryOptions<>(List.of(), Map.of());
  }

  /**
   * A copy with one more listener; Elixir's option :listeners. It is told in the thread of the
   * process that registers or unregisters, right after that has happened, and holds it up; so it
   * should do no more than cast to a worker. An exception that it throws is logged, and the process
   * goes on.
   *
   * @param listener who is told
   * @return the copy
   */
  public RegistryOptions<K, V> listener(Consumer<? super RegistryEvent<K, V>> listener) {
    List<Consumer<? super RegistryEvent<K, V>>> more = new ArrayList<>(listeners);
    more.add(Objects.requireNonNull(listener, "listener"));
    return new RegistryOptions<>(more, meta);
  }

  /**
   * A copy with something that is kept with the registry; Elixir's option {@code meta}.
   *
   * @param <T> its type
   * @param key its name and type
   * @param value what to keep
   * @return the copy
   */
  public <T> RegistryOptions<K, V> meta(Meta<T> key, T value) {
    Map<Meta<?>, Object> more = new HashMap<>(meta);
    more.put(key, key.type().cast(Objects.requireNonNull(value, "value")));
    return new RegistryOptions<>(listeners, more);
  }

  List<Consumer<? super RegistryEvent<K, V>>> listeners() {
    return listeners;
  }

  Map<Meta<?>, Object> meta() {
    return meta;
  }
}
