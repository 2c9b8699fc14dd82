package dev.espalier.samples.tour.games;

/** What can be subscribed to. */
public enum Topic {
  /** Who has joined, who has won. */
  NEWS
}
