package app;

import dev.espalier.annotations.Call;

/** Names beyond ASCII, also where the types of parameters tell messages apart. */
public class Größe {
  @SuppressWarnings("ESP053")
  @Call
  public int größer(Größe größe) {
    return 1;
  }

  @Call
  public int größer(日本 国) {
    return 2;
  }
}
