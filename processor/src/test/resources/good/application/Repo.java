package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Child;

@Child
final class Repo {
  private final Settings settings;

  Repo(Settings settings) {
    this.settings = settings;
  }

  @Call
  String url() {
    return settings.url();
  }
}
