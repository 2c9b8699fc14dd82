/** The annotations that declare a supervision tree. They have no behaviour and no dependencies. */
module dev.espalier.annotations {
  requires static org.jspecify;

  exports dev.espalier.annotations;
}
