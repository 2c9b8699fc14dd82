package dev.espalier.samples.pipeline;

/** Thrown for a line that is no record. Nobody catches it: the consumer crashes, as it should. */
final class MalformedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Line line;

  MalformedRecordException(Line line, String fault) {
    super("line " + line.number() + " is malformed: " + fault);
    this.line = line;
  }

  Line line() {
    return line;
  }
}
