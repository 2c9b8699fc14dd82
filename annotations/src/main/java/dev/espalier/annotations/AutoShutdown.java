package dev.espalier.annotations;

/** When a supervisor stops by itself because significant children have ended. */
public enum AutoShutdown {
  /** Never; no child may be significant. */
  NEVER,
  /** When any significant child has ended by itself and is not restarted. */
  ANY_SIGNIFICANT,
  /** When the last significant child has ended by itself and is not restarted. */
  ALL_SIGNIFICANT
}
