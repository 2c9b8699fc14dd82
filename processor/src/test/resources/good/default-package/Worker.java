import dev.espalier.annotations.Call;

class Worker {
  Worker(Endpoint endpoint) {}

  @Call
  Endpoint where(Endpoint other) {
    return other;
  }
}
