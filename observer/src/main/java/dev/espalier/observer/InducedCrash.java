package dev.espalier.observer;

/** What a process crashes with because somebody has wanted it to, on the page of an observer. */
public final class InducedCrash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates one. */
  public InducedCrash() {
    super("somebody has wanted this crash, on the page of an observer");
  }
}
