package app;

import dev.espalier.annotations.Application;
import dev.espalier.annotations.ApplicationType;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.PrepStop;
import dev.espalier.annotations.Supervisor;
import java.io.IOException;

/** A class without start functions: what its constructor needs is an input of the launcher only. */
@Application(type = ApplicationType.TEMPORARY)
@Supervisor
abstract class Kiosk {
  private final Settings settings;

  Kiosk(Settings settings) throws IOException {
    this.settings = settings;
  }

  @Child
  abstract Gate gate();

  @PrepStop
  void close() throws IOException {
    if (settings.port() == 0) {
      throw new IOException("no port");
    }
  }
}
