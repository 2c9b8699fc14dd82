package app;

import dev.espalier.ChildSpec;
import dev.espalier.SupervisorSpec;
import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.annotations.Restart;
import dev.espalier.annotations.Strategy;
import dev.espalier.spi.GeneratedTree;
import dev.espalier.spi.SupervisorEndpoint;
import javax.annotation.processing.Generated;

/**
 * Supervision tree of {@code Stores}.
 *
 * <pre>
 * Stores      one_for_one, at most 3 restarts in 5 s
 *   words     Words                   permanent  shutdown 5 s
 *   checks    Checks                  permanent  shutdown 5 s
 *   exchange  Exchange&lt;String, Long&gt;  permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Stores}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
public final class StoresTree extends GeneratedTree {
  private final Stores_WordsRef words;
  private final Stores_ChecksRef checks;
  private final ExchangeRef<String, Long> exchange;

  private StoresTree(SupervisorEndpoint place) {
    super(place);
    words = Stores_WordsRef.of(place.worker("words"));
    checks = Stores_ChecksRef.of(place.worker("checks"));
    exchange = ExchangeRef.of(place.worker("exchange"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  public static StoresTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  public static StoresTree of(SupervisorEndpoint place) {
    return new StoresTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  public static SupervisorSpec spec() {
    Stores factories = new Factories();

    return SupervisorSpec.named("Stores")
        .strategy(Strategy.ONE_FOR_ONE)
        .intensity(3, 5)
        .child(wordsSpec())
        .child(checksSpec())
        .child(exchangeSpec(factories))
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  public static String blueprint() {
    return blueprint(StoresTree.class, "/META-INF/espalier/app.Stores.md");
  }

  private static ChildSpec wordsSpec() {
    return ChildSpec.worker(
            "words",
            Stores_WordsRef.LIFECYCLE,
            start -> new Stores.Words())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec checksSpec() {
    return ChildSpec.worker(
            "checks",
            Stores_ChecksRef.LIFECYCLE,
            start -> new Stores.Checks())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec exchangeSpec(Stores factories) {
    return ChildSpec.worker(
            "exchange",
            ExchangeRef.<String, Long>lifecycle(),
            start -> factories.exchange())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code words}.
   *
   * @return its ref, valid across restarts
   */
  public Stores_WordsRef words() {
    return words;
  }

  /**
   * The child {@code checks}.
   *
   * @return its ref, valid across restarts
   */
  public Stores_ChecksRef checks() {
    return checks;
  }

  /**
   * The child {@code exchange}.
   *
   * @return its ref, valid across restarts
   */
  public ExchangeRef<String, Long> exchange() {
    return exchange;
  }

  /** Makes the start functions of {@code Stores} callable. */
  private static final class Factories implements Stores {
    @Override
    public Stores.Words words() {
      throw new IllegalStateException(
          "`words` is started by the tree; use StoresTree.words()");
    }

    @Override
    public Stores.Checks checks() {
      throw new IllegalStateException(
          "`checks` is started by the tree; use StoresTree.checks()");
    }
  }
}
