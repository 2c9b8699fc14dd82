package app;

import dev.espalier.annotations.Call;
import java.io.OutputStream;

class Clerk {
  Clerk(OutputStream printer) {}

  @Call
  int sold() {
    return 0;
  }
}
