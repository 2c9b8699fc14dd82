package dev.espalier.processor.model;

import java.util.List;
import java.util.Map;

/**
 * What one {@code @Fakes} of a test asks for, with the workers and supervisors below those that it
 * names.
 *
 * @param origin where the annotation is
 * @param subjects who is to be faked, and who cannot be; each once
 */
public record FakesModel(Origin origin, List<Subject> subjects) {

  /** Keeps an unmodifiable copy. */
  public FakesModel {
    subjects = List.copyOf(subjects);
  }

  /** One class that is to be faked. */
  public sealed interface Subject {
    /** Where the annotation names it, or the supervisor that it is below. */
    Origin origin();
  }

  /**
   * A worker with a ref.
   *
   * @param origin where it is named
   * @param model the worker
   * @param surroundings what lies around its fake
   * @param components what the records of a ref that was compiled before call their components,
   *     since such a worker has lost the names of its parameters; empty if it is compiled now
   */
  public record Worker(
      Origin origin,
      WorkerModel model,
      Surroundings surroundings,
      Map<String, List<String>> components)
      implements Subject {}

  /**
   * A supervisor with a tree.
   *
   * @param origin where it is named
   * @param model the supervisor
   * @param surroundings what lies around its fakes
   */
  public record Supervisor(Origin origin, SupervisorModel model, Surroundings surroundings)
      implements Subject {}

  /**
   * Something that has no ref and no tree because it is neither worker nor supervisor.
   *
   * @param origin where it is named
   * @param text what was written
   */
  public record Unsuitable(Origin origin, String text) implements Subject {}

  /**
   * A class that should have a generated class but has none.
   *
   * @param origin where it is named
   * @param problem what is missing
   * @param fix what to do
   */
  public record Unprocessed(Origin origin, String problem, String fix) implements Subject {}
}
