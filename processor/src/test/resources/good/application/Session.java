package app;

import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Key;

final class Session {
  Session(@Key String user, RepoRef repo) {}

  @Cast
  void end() {}
}
