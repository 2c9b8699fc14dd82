package dev.espalier.internal.process;

import dev.espalier.ProcessRef;
import dev.espalier.Siblings;
import dev.espalier.spi.Endpoint;

/**
 * What the factory of a supervisor sees of the tree around it.
 *
 * @param place where the supervisor is being started
 */
record NewSupervisor(Place<?> place) implements Siblings {

  @Override
  public ProcessRef me() {
    return place;
  }

  @Override
  public <S> Endpoint<S> sibling(String id) {
    return place.parentOrSelf().child(id);
  }

  @Override
  public ProcessRef process(String id) {
    return place.parentOrSelf().child(id);
  }
}
