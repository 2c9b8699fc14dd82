package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Shareable;

class Mailer {
  @Cast
  void send(@Shareable byte[] mail) {}

  @Call
  int sent() {
    return 0;
  }
}
