package dev.espalier.benchmarks.registry;

import dev.espalier.Registry;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;

/** Registers itself under many keys, looks them up and takes them back. */
final class Registrant {
  private final int first;
  private final Registry<Integer, String> names;

  Registrant(@Arg int first, Registry<Integer, String> names) {
    this.first = first;
    this.names = names;
  }

  @Call(timeout = 60_000)
  Cycle cycle(int keys) {
    return Cycle.measure(
        first,
        keys,
        key -> names.register(key, "value"),
        key -> names.lookup(key).isPresent(),
        names::unregister);
  }
}
