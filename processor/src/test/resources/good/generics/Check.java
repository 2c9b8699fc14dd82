package app;

import dev.espalier.annotations.Call;

/** Exceptions that are type parameters, with bounds of each other. */
class Check<E extends Exception, F extends E> {
  @Call
  void check() throws F {}
}
