package dev.espalier.internal.process;

import dev.espalier.ChildSpec;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedDynamicSupervisor;

/** An accessor of a pool of probes, whose template takes a whole specification. */
final class Probes extends GeneratedDynamicSupervisor<Object, ChildSpec, Endpoint<Probe>> {

  Probes(Endpoint<?> place) {
    super(place, (Endpoint<Probe> probe) -> probe);
  }

  static ChildSpec template(ChildSpec spec) {
    return spec;
  }

  ProbeRef start(ChildSpec spec) {
    return new ProbeRef(startChild(spec));
  }

  ProbeRef findOrStart(ChildSpec spec) {
    return new ProbeRef(findOrStartChild(spec));
  }
}
