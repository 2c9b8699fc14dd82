package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

class Frontier {
  private final Set<URI> seen = new HashSet<>();
  private final Deque<URI> open = new ArrayDeque<>();

  @Cast
  void found(URI page) {
    if (seen.add(page)) {
      open.addLast(page);
    }
  }

  @Call
  Optional<URI> next() {
    return Optional.ofNullable(open.pollFirst());
  }
}
