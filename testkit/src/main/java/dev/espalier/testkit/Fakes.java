package dev.espalier.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has fakes generated for workers and for the workers of trees, while tests are compiled; stands on
 * any class or package of the test sources.
 *
 * <p>For a worker {@code Counter} with a ref there is a {@code CounterFake}, which records what it
 * receives and answers as it is told; see {@link GeneratedFake}. For a supervisor {@code Reception}
 * there are the fakes of all its workers, those of the supervisors below it included, and {@code
 * ReceptionFakes}, which puts them in the places of real children; see {@link GeneratedFakes}. Each
 * is in the package of the class that it is for. What is named in several places is generated once.
 *
 * <p>The processor {@code espalier-processor} has to run for the test sources. The workers may have
 * been compiled before, together with their refs, or be compiled with the tests.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Fakes {

  /**
   * For whom there are to be fakes.
   *
   * @return supervisors, and single workers that have a ref
   */
  Class<?>[] value();
}
