package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;

@SuppressWarnings({"unchecked", "ESP051", "ESP5051"})
class Mailer {
  @Cast
  @SuppressWarnings("ESP016")
  void send(@SuppressWarnings("ESP50") byte[] mail) {}

  @Call
  @SuppressWarnings("ESP_ISOLATION")
  int sent() {
    return 0;
  }
}
