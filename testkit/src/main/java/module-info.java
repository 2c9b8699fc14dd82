/** Trees in JUnit tests. */
module dev.espalier.testkit {
  requires transitive dev.espalier;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports dev.espalier.testkit;
}
