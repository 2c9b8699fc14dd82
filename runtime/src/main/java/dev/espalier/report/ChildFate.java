package dev.espalier.report;

/**
 * What the end of an application has meant for a child of its tree, direct or not.
 *
 * @param path its place
 * @param count how many it stands for: more than 1 if children on demand have the same path and the
 *     same fate
 * @param fate what has become of it
 * @param detail more about it; empty if there is nothing to add
 */
public record ChildFate(String path, long count, Fate fate, String detail) {

  /** What can become of a child. */
  public enum Fate {
    /** It has stopped as it was asked to, in time. */
    STOPPED("stopped in time"),
    /** It has ended in another way than it was asked to. */
    FAILED("failed"),
    /** It was cut off, because its time or that of the application was over. */
    KILLED("killed"),
    /** It was cut off, and its thread runs on. */
    ZOMBIE("zombie"),
    /** It had no process before. */
    GONE("gone before");

    private final String words;

    Fate(String words) {
      this.words = words;
    }

    /** The fate as reports show it. */
    @Override
    public String toString() {
      return words;
    }
  }

  /** The fate as reports show it. */
  @Override
  public String toString() {
    return path
        + (count == 1 ? "" : " (" + count + " of them)")
        + ": "
        + fate
        + (detail.isEmpty() ? "" : ", " + detail);
  }
}
