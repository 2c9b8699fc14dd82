package dev.espalier.internal.process;

/** A message that is handled by its sender, if the process is idle: what calls and casts share. */
enum Inline {
  CALL {
    @Override
    void send(ProbeRef to, String name, Probe.Action action) {
      to.askInline(
          name,
          probe -> {
            action.run(probe);
            return true;
          });
    }
  },
  CAST {
    @Override
    void send(ProbeRef to, String name, Probe.Action action) {
      to.tellInline(name, action);
    }
  };

  /** Sends it; throws what its sender gets. */
  abstract void send(ProbeRef to, String name, Probe.Action action);
}
