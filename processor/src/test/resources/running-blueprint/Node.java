package app;

import dev.espalier.Self;
import dev.espalier.annotations.Call;

class Node {
  Node(Log log, Self self) {
    log.starts().merge(self.path(), 1, Integer::sum);
  }

  @Call
  void ask() {}
}
