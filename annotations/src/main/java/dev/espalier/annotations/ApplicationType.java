package dev.espalier.annotations;

/** What the end of an application means for the program that runs it; OTP's types. */
public enum ApplicationType {
  /** The program ends with it, whatever the reason. */
  PERMANENT,
  /**
   * The program ends with it unless the reason is {@code normal}. As in OTP, {@code shutdown} is
   * another reason, and that is the one with which a supervisor gives up.
   */
  TRANSIENT,
  /** The program goes on without it. */
  TEMPORARY
}
