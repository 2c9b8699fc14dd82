package dev.espalier;

import dev.espalier.internal.process.Nowhere;
import dev.espalier.internal.registry.DuplicateHandle;
import dev.espalier.internal.registry.DuplicateTable;
import dev.espalier.internal.registry.UniqueHandle;
import dev.espalier.internal.registry.UniqueTable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from the vocabulary to the inside of registries: their handles, and how they start. */
final class Registries {
  private Registries() {}

  static <K, V> Registry<K, V> unique(ProcessRef place) {
    return new UniqueHandle<>(place, null);
  }

  static <K, V> Registry<K, V> uniqueStarting(RegistryOptions<K, V> options) {
    return new UniqueHandle<>(
        Nowhere.placeOf("a registry"), Objects.requireNonNull(options, "options"));
  }

  static <K, V> DuplicateRegistry<K, V> duplicate(ProcessRef place) {
    return new DuplicateHandle<>(place, null);
  }

  static <K, V> DuplicateRegistry<K, V> duplicateStarting(RegistryOptions<K, V> options) {
    return new DuplicateHandle<>(
        Nowhere.placeOf("a registry"), Objects.requireNonNull(options, "options"));
  }

  static <K, V> ChildSpec uniqueSpec(String id, RegistryOptions<K, V> options) {
    Objects.requireNonNull(options, "options");
    return uniqueSpec(id, start -> uniqueStarting(options));
  }

  static <K, V> ChildSpec uniqueSpec(String id, BuiltInFactory<Registry<K, V>> factory) {
    Objects.requireNonNull(factory, "factory");
    return ChildSpec.worker(
        id,
        start -> {
          RegistryOptions<K, V> options =
              options(start.me(), factory.start(start), "Registry.starting(...)");
          return new UniqueTable<>(start.me(), options.listeners(), options.meta());
        });
  }

  static <K, V> ChildSpec duplicateSpec(String id, RegistryOptions<K, V> options) {
    Objects.requireNonNull(options, "options");
    return duplicateSpec(id, start -> duplicateStarting(options));
  }

  static <K, V> ChildSpec duplicateSpec(
      String id, BuiltInFactory<DuplicateRegistry<K, V>> factory) {
    Objects.requireNonNull(factory, "factory");
    return ChildSpec.worker(
        id,
        start -> {
          RegistryOptions<K, V> options =
              options(start.me(), factory.start(start), "DuplicateRegistry.starting(...)");
          return new DuplicateTable<>(start.me(), options.listeners(), options.meta());
        });
  }

  /** The options in what a start function has returned. */
  private static <K, V> RegistryOptions<K, V> options(
      ProcessRef place, @Nullable Registrations<K, V> made, String wanted) {
    RegistryOptions<K, V> options =
        switch (made) {
          case UniqueHandle<K, V> handle -> handle.options();
          case DuplicateHandle<K, V> handle -> handle.options();
          case null, default -> null; // nothing, or what somebody else has made
        };
    if (options == null) {
      throw SpecChecks.notStarting(place, made, wanted);
    }
    return options;
  }
}
