package greenhouse.strategies;

/** The blueprint of the tree of the chapter on strategies, for the tests of the documents. */
public final class Blueprint {
  private Blueprint() {}

  /** Its text. */
  public static String text() {
    return GreenhouseTree.blueprint();
  }
}
