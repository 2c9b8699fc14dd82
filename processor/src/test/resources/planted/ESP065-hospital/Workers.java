package app;

import dev.espalier.annotations.Call;
import dev.espalier.annotations.Cast;
import dev.espalier.annotations.Child;
import dev.espalier.annotations.Key;
import dev.espalier.annotations.Terminate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class Alarms {
  private final Map<String, Instant> open = new LinkedHashMap<>();

  @Cast
  void raise(String bed) {
    open.put(bed, Instant.now());
  }

  @Call
  Set<String> open() {
    return Set.copyOf(open.keySet());
  }
}

class Monitor {
  private int last;

  Monitor(@Key String bed) {}

  @Cast
  void pulse(int beats) {
    last = beats;
  }

  @Call
  int last() {
    return last;
  }
}

@Child(shutdown = 12_000)
class Recorder {
  private final List<String> curves = new ArrayList<>();

  @Cast
  void record(String curve) {
    curves.add(curve);
  }

  @Terminate
  void save() {
    curves.clear();
  }
}
