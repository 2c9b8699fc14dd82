package greenhouse.workers;

/** The answer to somebody who wants more than the flap can do. */
final class VentStuck extends Exception {
  private static final long serialVersionUID = 1L;

  VentStuck(int percent) {
    super("the flap does not go to " + percent + " %");
  }
}
