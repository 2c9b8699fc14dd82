package greenhouse;

/**
 * What a bed is called.
 *
 * @param text the name on its label
 */
public record BedId(String text) {

  /** The text alone, which is what paths and reports show. */
  @Override
  public String toString() {
    return text;
  }
}
