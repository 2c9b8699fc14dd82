package dev.espalier.internal.registry;

import dev.espalier.ProcessRef;
import dev.espalier.RegistryEvent;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the listeners of one registry what its registrants do, in their threads.
 *
 * @param registry the registry
 * @param listeners who is told
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
record Notices<K, V>(ProcessRef registry, List<Consumer<? super RegistryEvent<K, V>>> listeners) {
  private static final System.Logger LOGGER = System.getLogger("dev.espalier");

  void registered(Registration<K, V> registration) {
    if (!listeners.isEmpty()) {
      tell(new RegistryEvent.Registered<>(registry, registration.entry()));
    }
  }

  void unregistered(Key<K> key, Owner owner) {
    if (!listeners.isEmpty()) {
      tell(new RegistryEvent.Unregistered<>(registry, key.object(), owner.ref()));
    }
  }

  private void tell(RegistryEvent<K, V> event) {
    for (Consumer<? super RegistryEvent<K, V>> listener : listeners) {
      try {
        listener.accept(event);
      } catch (Exception thrown) { // the entry is there already, and its owner is not to blame
        warn("the listener " + listener.getClass().getName() + " has thrown something", thrown);
      }
    }
  }

  void warn(String text, Throwable thrown) {
    LOGGER.log(Level.WARNING, "registry `" + registry.path() + "`: " + text, thrown);
  }
}
