package app;

import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Restart;
import java.net.URI;

@Child(restart = Restart.TRANSIENT)
class Fetcher {
  private final URI page;
  private final FrontierRef frontier;
  private int attempts;

  Fetcher(@Key URI page, FrontierRef frontier) {
    this.page = page;
    this.frontier = frontier;
  }

  Fetcher(@Key URI page, FrontierRef frontier, @Arg int attempts) {
    this(page, frontier);
    this.attempts = attempts;
  }

  @AfterStart
  void fetch() {
    attempts++;
    frontier.found(page.resolve("/"));
  }

  @Call
  int attempts() {
    return attempts;
  }
}
