package dev.espalier.observer.internal.view;

import dev.espalier.ProcessRef;
import dev.espalier.sys.ChildrenPage;
import dev.espalier.sys.Sys;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Some children of one supervisor, for somebody who turns pages or searches.
 *
 * @param staff how many there are in all
 * @param matching how many there are to turn pages of
 * @param offset how many come before those shown
 * @param children those shown
 */
public record ChildrenView(
    NodeView.Staff staff, int matching, int offset, List<ProcessView> children) {

  /** The most children on a page. */
  public static final int PAGE = 50;

  /** Copies the list. */
  public ChildrenView {
    children = List.copyOf(children);
  }

  /**
   * Asks a supervisor for a page.
   *
   * @param search a part of an id, a key or a label; empty for all children
   */
  public static CompletableFuture<ChildrenView> of(
      ProcessRef supervisor, String search, int offset, Processes processes) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    CompletableFuture<ChildrenPage> page =
        wanted.isEmpty()
            ? Sys.children(supervisor, offset, PAGE)
            : Sys.children(supervisor, entry -> Processes.matches(entry, wanted), offset, PAGE);
    return page.thenApply(found -> of(found, processes));
  }

  private static ChildrenView of(ChildrenPage page, Processes processes) {
    long now = System.nanoTime();
    return new ChildrenView(
        TreeSampler.staff(page, 0),
        page.matching(),
        page.offset(),
        page.children().stream().map(entry -> processes.view(entry, now)).toList());
  }
}
