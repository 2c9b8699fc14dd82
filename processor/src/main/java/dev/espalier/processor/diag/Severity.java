package dev.espalier.processor.diag;

/** How serious a finding is; a promise to the user. */
public enum Severity {
  /** Not reported. */
  OFF,
  /** The tree runs, but experience with OTP says that it will be regretted. */
  WARNING,
  /** The tree could not mean what was written. */
  ERROR
}
