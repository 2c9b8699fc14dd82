package app;

import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Key;
import org.jspecify.annotations.Nullable;

class Book<T> {
  Book(@Key String name, @Arg @Nullable String owner, @Arg T first) {}
}
