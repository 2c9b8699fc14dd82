package dev.espalier.annotations;

/** When a child that has ended is started again; OTP's restart types. */
public enum Restart {
  /** Always, also after a normal end. */
  PERMANENT,
  /** Only after an abnormal end: not after normal, shutdown, or shutdown with a detail. */
  TRANSIENT,
  /** Never; the supervisor forgets the child when it ends. */
  TEMPORARY
}
