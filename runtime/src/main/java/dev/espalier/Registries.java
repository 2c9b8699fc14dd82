package dev.espalier;

import dev.espalier.internal.registry.DuplicateHandle;
import dev.espalier.internal.registry.DuplicateTable;
import dev.espalier.internal.registry.UniqueHandle;
import dev.espalier.internal.registry.UniqueTable;

/** The way from the vocabulary to the inside of registries: their handles, and how they start. */
final class Registries {
  private Registries() {}

  static <K, V> Registry<K, V> unique(ProcessRef place) {
    return new UniqueHandle<>(place);
  }

  static <K, V> DuplicateRegistry<K, V> duplicate(ProcessRef place) {
    return new DuplicateHandle<>(place);
  }

  static <K, V> ChildSpec uniqueSpec(String id, RegistryOptions<K, V> options) {
    return ChildSpec.worker(
        id, start -> new UniqueTable<K, V>(start.me(), options.listeners(), options.meta()));
  }

  static <K, V> ChildSpec duplicateSpec(String id, RegistryOptions<K, V> options) {
    return ChildSpec.worker(
        id, start -> new DuplicateTable<K, V>(start.me(), options.listeners(), options.meta()));
  }
}
