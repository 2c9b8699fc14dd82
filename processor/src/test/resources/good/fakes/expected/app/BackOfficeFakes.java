package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFakes;
import javax.annotation.processing.Generated;

/**
 * Says which children of {@code BackOffice} are played by fakes in a test.
 *
 * <p>Generated from {@code app.BackOffice}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class BackOfficeFakes extends GeneratedFakes<BackOfficeTree> {
  /** All children are the real ones as long as nothing else is said. */
  BackOfficeFakes() {
    super("BackOffice");
  }

  /**
   * Has the child {@code clerk} played by a fake.
   *
   * @param fake who plays it
   * @return this object
   */
  BackOfficeFakes clerk(ClerkFake fake) {
    play("clerk", fake);
    return this;
  }
}
