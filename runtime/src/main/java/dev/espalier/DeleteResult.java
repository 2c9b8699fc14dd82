package dev.espalier;

/** What has come of forgetting a stopped child; the results of OTP's delete_child. */
public enum DeleteResult {
  /** The child was forgotten; its id is free. */
  DELETED,
  /** The child has a process; it has to be terminated first. */
  RUNNING,
  /** The supervisor is about to restart the child; it has to be terminated first. */
  RESTARTING,
  /** There is no such child. */
  NOT_FOUND
}
