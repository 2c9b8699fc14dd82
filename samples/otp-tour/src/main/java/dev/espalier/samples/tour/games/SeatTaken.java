package dev.espalier.samples.tour.games;

/** The answer to somebody who cannot sit where they want to. */
public final class SeatTaken extends Exception {
  private static final long serialVersionUID = 1L;

  SeatTaken(String message) {
    super(message);
  }
}
