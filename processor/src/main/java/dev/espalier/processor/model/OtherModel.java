package dev.espalier.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type with annotations of ours for which nothing is generated: an abstract base class or an
 * interface with handlers, or a mistake.
 *
 * @param declaration how the type is declared
 * @param abstractWorker the {@code @Child} of an abstract class, if it has one
 * @param misplaced annotations that cannot mean anything where they are
 * @param handlers its handlers
 * @param isolation what goes through its handlers
 * @param silences ids of rules in {@code @SuppressWarnings}
 */
public record OtherModel(
    Declaration declaration,
    @Nullable ChildSettings abstractWorker,
    List<Misplaced> misplaced,
    List<Handler> handlers,
    Isolation isolation,
    List<Silence> silences)
    implements TypeModel {
  @Override
  public List<String> missing() {
    return List.of();
  }
}
