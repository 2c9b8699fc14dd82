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
 * Supervision tree of {@code Wall}.
 *
 * <pre>
 * Wall     rest_for_one, at most 3 restarts in 5 s
 *   photo  Photo  permanent  shutdown 5 s
 *   board  Board  permanent  shutdown 5 s
 *   note   Note   permanent  shutdown 5 s
 * </pre>
 *
 * <p>Generated from {@code app.Wall}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class WallTree extends GeneratedTree {
  private final PhotoRef photo;
  private final BoardRef board;
  private final NoteRef note;

  private WallTree(SupervisorEndpoint place) {
    super(place);
    photo = PhotoRef.of(place.worker("photo"));
    board = BoardRef.of(place.worker("board"));
    note = NoteRef.of(place.worker("note"));
  }

  /**
   * Starts the tree and waits until all its children have started.
   *
   * @return the running tree
   * @throws dev.espalier.TreeStartException if a child cannot start; earlier ones are stopped
   */
  static WallTree start() {
    return of(launch(spec()));
  }

  /**
   * Returns the tree at a place of a larger tree.
   *
   * @param place where its supervisor is
   * @return the tree
   */
  static WallTree of(SupervisorEndpoint place) {
    return new WallTree(place);
  }

  /**
   * Returns the specification behind {@code start}, for use in a larger tree.
   *
   * @return the specification
   */
  static SupervisorSpec spec() {
    return SupervisorSpec.named("Wall")
        .strategy(Strategy.REST_FOR_ONE)
        .intensity(3, 5)
        .child(photoSpec())
        .child(boardSpec())
        .child(noteSpec())
        .build();
  }

  /**
   * Returns what was written about the tree when it was compiled: a picture, what a crash
   * does, how long a stop may take.
   *
   * @return Markdown with a Mermaid diagram, always the same for the same sources
   */
  static String blueprint() {
    return blueprint(WallTree.class, "/META-INF/espalier/app.Wall.md");
  }

  private static ChildSpec photoSpec() {
    return ChildSpec.worker(
            "photo",
            PhotoRef.LIFECYCLE,
            start -> new Photo())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec boardSpec() {
    return ChildSpec.worker(
            "board",
            BoardRef.LIFECYCLE,
            start -> new Board())
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  private static ChildSpec noteSpec() {
    return ChildSpec.worker(
            "note",
            NoteRef.LIFECYCLE,
            start -> new Note(BoardRef.of(start.sibling("board"))))
        .restart(Restart.PERMANENT)
        .shutdown(5_000);
  }

  /**
   * The child {@code photo}.
   *
   * @return its ref, valid across restarts
   */
  PhotoRef photo() {
    return photo;
  }

  /**
   * The child {@code board}.
   *
   * @return its ref, valid across restarts
   */
  BoardRef board() {
    return board;
  }

  /**
   * The child {@code note}.
   *
   * @return its ref, valid across restarts
   */
  NoteRef note() {
    return note;
  }
}
