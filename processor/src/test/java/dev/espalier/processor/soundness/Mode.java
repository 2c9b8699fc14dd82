package dev.espalier.processor.soundness;

/**
 * What the programs that are compiled together have in common.
 *
 * @param named whether they are parts of a named module
 * @param isolated whether nothing in their messages can be changed, so that the rules of isolation
 *     have to be silent
 * @param homeless whether what is no library lies in the default package; at most one program can
 */
record Mode(boolean named, boolean isolated, boolean homeless) {

  /** A mode for many programs. */
  static Mode of(Draw draw) {
    return new Mode(draw.percent(20), draw.percent(25), false);
  }

  /** The same for the first of the programs, which may have the default package. */
  Mode first(Draw draw) {
    return new Mode(named, isolated, !named && draw.percent(50));
  }
}
