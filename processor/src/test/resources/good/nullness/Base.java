package app;

import dev.espalier.annotations.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handlers that are inherited, with annotations that say what may be null. */
abstract class Base<T> {
  @Call
  public @Nullable Integer count(@Nullable String name, T item) {
    return null;
  }

  @SuppressWarnings("ESP050")
  @Call
  public List<@Nullable String> names(String @Nullable [] names) {
    return List.of();
  }

  @Call
  public @Nullable T last() {
    return null;
  }

  @SuppressWarnings("ESP050")
  @Call
  public List<@Nullable T> all(@Nullable T @Nullable [] items, List<? extends @Nullable T> more) {
    return List.of();
  }
}
