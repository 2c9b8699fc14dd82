package dev.espalier.processor.model;

import java.util.List;

/** Everything we know of one annotated type; what the rules look at. */
public sealed interface TypeModel permits WorkerModel, SupervisorModel, OtherModel {

  /** How the type is declared. */
  Declaration declaration();

  /** Annotations of ours that cannot mean anything where they are. */
  List<Misplaced> misplaced();

  /** The methods with annotations of a worker. */
  List<Handler> handlers();

  /** Names of types that the compiler does not know yet and that generated code would need. */
  List<String> missing();

  /** What passes from one thread to another. */
  Isolation isolation();

  /** Ids of rules in {@code @SuppressWarnings}. */
  List<Silence> silences();
}
