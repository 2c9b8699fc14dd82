package app;

import dev.espalier.annotations.GeneratedByEspalier;
import dev.espalier.spi.Endpoint;
import dev.espalier.spi.GeneratedRef;
import dev.espalier.spi.Lifecycle;
import dev.espalier.spi.RefTarget;
import javax.annotation.processing.Generated;

/**
 * The ref of a {@code Book} process, which has neither calls nor casts.
 *
 * <p>It means a place in a tree, and so survives restarts; it may be shared between threads.
 *
 * <p>Generated from {@code app.Book}. Do not edit.
 */
@Generated("dev.espalier.processor.EspalierProcessor")
@GeneratedByEspalier
final class BookRef<T> extends GeneratedRef<Book<T>> {
  private BookRef(RefTarget<Book<T>> target) {
    super(target);
  }

  /** A {@code Book} does nothing by itself. */
  static <T> Lifecycle<Book<T>> lifecycle() {
    return Lifecycle.plain();
  }

  /** Returns the ref of the {@code Book} at a place of a tree. */
  static <T> BookRef<T> of(Endpoint<Book<T>> place) {
    return new BookRef<>(RefTarget.of(place));
  }
}
