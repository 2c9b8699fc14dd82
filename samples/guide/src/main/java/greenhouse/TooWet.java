package greenhouse;

/** The answer to somebody who wants to drown a plant. */
public final class TooWet extends Exception {
  private static final long serialVersionUID = 1L;

  TooWet(BedId bed, int moisture) {
    super(bed + " is at " + moisture + " % already");
  }
}
