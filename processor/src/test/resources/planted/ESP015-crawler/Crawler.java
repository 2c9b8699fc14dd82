package app;

import dev.espalier.Registry;
import dev.espalier.TaskSupervisor;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;
import java.net.URI;

/** Pages are fetched on demand, each by a process of its own. */
@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 10, maxSeconds = 60)
interface Crawler {
  @Child
  Registry<URI, FetcherRef> running();

  @Child
  Frontier frontier();

  @DynamicSupervisor(maxChildren = 200)
  Fetcher fetchers();

  @Child
  TaskSupervisor parsers();
}
