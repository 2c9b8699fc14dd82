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
 * Supervision tree of {@code Warehouse}.
 *
 * <pre>
 * Warehouse  rest_for_one, at most 3 restarts in 5 s
 *   box      Box&lt;String&gt;    permanent  shutdown 5 s
 *   label    Label&lt;String&gt;  permanent  shutdown 5 s
 *   shelf    Shelf          permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Warehouse}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier(parameters = "content")
final class WarehouseTree extends GeneratedTree {
  private final BoxRef<String> box;
  private final LabelRef<String> label;
  private final ShelfRef shelf;

  private WarehouseTree(SupervisorEndpoint place) {
    super(place);
    box = BoxRef.of(place.worker("box"));
    label = LabelRef.of(place.worker("label"));
    shelf = ShelfRef.of(place.worker("shelf"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @param content for {@code box}
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static WarehouseTree start(String content) {
    return of(launch(spec(content)));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static WarehouseTree of(SupervisorEndpoint place) {
    return new WarehouseTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @param content for {@code box}
   * @return the specification
   */
  static SupervisorSpec spec(String content) {
    return SupervisorSpec.named("Warehouse")
        .strategy(Strategy.REST_FOR_ONE)
        .intensity(3, 5)
        .child(boxSpec(content))
        .child(labelSpec())
        .child(shelfSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(WarehouseTree.class, "/META-INF/espalier/app.Warehouse.md");
  }

  private static ChildSpec boxSpec(String content) {
    return ChildSpec.worker(
            "box",
            BoxRef.<String>lifecycle(),
            start -> new Box<String>(content))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec labelSpec() {
    return ChildSpec.worker(
            "label",
            LabelRef.<String>lifecycle(),
            start -> new Label<String>(BoxRef.of(start.sibling("box"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec shelfSpec() {
    return ChildSpec.worker(
            "shelf",
            ShelfRef.LIFECYCLE,
            start -> new Shelf())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code box}.
   *
   * @return its ref, valid across restarts
   */
  BoxRef<String> box() {
    return box;
  }

  /**
   * The child {@code label}.
   *
   * @return its ref, valid across restarts
   */
  LabelRef<String> label() {
    return label;
  }

  /**
   * The child {@code shelf}.
   *
   * @return its ref, valid across restarts
   */
  ShelfRef shelf() {
    return shelf;
  }
}
