package app;

import dev.espalier.DuplicateRegistry;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.FormatStatus;

/** What goes through here is on air, and in the archive. */
class Mixer {
  private final DuplicateRegistry<Channel, ListenerRef> audience;
  private final ArchiveRef archive;
  private long sent;

  Mixer(DuplicateRegistry<Channel, ListenerRef> audience, ArchiveRef archive) {
    this.audience = audience;
    this.archive = archive;
  }

  @Cast
  void onAir(Channel channel, String text) {
    sent++;
    archive.keep(channel, text);
    audience.dispatch(channel, all -> all.forEach(entry -> entry.value().hear(text)));
  }

  @FormatStatus
  long sent() {
    return sent;
  }
}
