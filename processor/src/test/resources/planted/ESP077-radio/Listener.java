package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.AfterStart;
import dev.espalier.annotations.Arg;
import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Restart;

/** Goes when its receiver goes, and nobody calls it back. */
@Child(restart = Restart.TEMPORARY, shutdown = 500)
class Listener {
  private final Channel channel;
  private final DuplicateRegistry<Channel, ListenerRef> audience;
  private final ListenerRef me;
  private String last = "";

  Listener(
      @Arg Channel channel, DuplicateRegistry<Channel, ListenerRef> audience, ListenerRef me) {
    this.channel = channel;
    this.audience = audience;
    this.me = me;
  }

  @AfterStart
  void tuneIn() {
    audience.register(channel, me);
  }

  @Cast
  void hear(String text) {
    last = text;
  }

  @Call
  String last() {
    return last;
  }
}
