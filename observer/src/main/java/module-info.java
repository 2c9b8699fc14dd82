/** A live view of running trees. */
module dev.espalier.observer {
  requires transitive dev.espalier;
  requires com.fasterxml.jackson.core;
  requires jdk.httpserver;
  requires static org.jspecify;

  exports dev.espalier.observer;
}
