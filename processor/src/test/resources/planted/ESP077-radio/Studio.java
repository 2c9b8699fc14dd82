package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.DynamicSupervisor;
import dev.espalier.annotations.Strategy;
import dev.espalier.annotations.Supervisor;

@Supervisor(strategy = Strategy.REST_FOR_ONE, maxRestarts = 5, maxSeconds = 60)
interface Studio {
  @Child
  DuplicateRegistry<Channel, ListenerRef> audience();

  @DynamicSupervisor(maxChildren = 1_000)
  Listener listeners();

  @Child
  Mixer mixer();

  @Child
  Announcer announcer();
}

enum Channel {
  NEWS,
  MUSIC
}
