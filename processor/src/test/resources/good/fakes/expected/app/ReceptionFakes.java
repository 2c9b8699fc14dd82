package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.testkit.GeneratedFakes;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Says which children of {@code Reception} are played by fakes in a test.
 *
 * <p>Generated from {@code app.Reception}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class ReceptionFakes extends GeneratedFakes<ReceptionTree> {
  /** All children are the real ones as long as nothing else is said. */
  public ReceptionFakes() {
    super("Reception");
  }

  /**
   * Has the child {@code counter} played by a fake.
   *
   * @param fake who plays it
   * @return this object
   */
  public ReceptionFakes counter(CounterFake fake) {
    play("counter", fake);
    return this;
  }

  /**
   * Has children of the supervisor {@code lobby} played by fakes.
   *
   * @param fakes who plays whom there
   * @return this object
   */
  public ReceptionFakes backOffice(BackOfficeFakes fakes) {
    playBelow("lobby", fakes);
    return this;
  }

  /**
   * Has the children of the dynamic supervisor {@code games} played by fakes.
   *
   * @param fakes who plays the child with a key; asked once for each key
   * @return this object
   */
  public ReceptionFakes games(Function<? super Long, GameFake> fakes) {
    playKeyed("games", fakes);
    return this;
  }

  /**
   * Has the children of the dynamic supervisor {@code visits} played by fakes.
   *
   * @param fakes who plays a child; asked once for each child
   * @return this object
   */
  public ReceptionFakes visits(Supplier<VisitFake> fakes) {
    playEach("visits", fakes);
    return this;
  }

  /**
   * Has the child {@code cache} played by a fake.
   *
   * @param fake who plays it
   * @return this object
   */
  public ReceptionFakes cache(CacheFake<String, Integer> fake) {
    play("cache", fake);
    return this;
  }
}
