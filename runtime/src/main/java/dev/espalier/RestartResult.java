package dev.espalier;

/** What has come of starting a stopped child again; the results of OTP's restart_child. */
public sealed interface RestartResult {

  /**
   * The process has started.
   *
   * @param child its place
   */
  record Started(ProcessRef child) implements RestartResult {}

  /** The process has declined to start; the child stays without one. */
  record Ignored() implements RestartResult {}

  /** The child has a process already. */
  record Running() implements RestartResult {}

  /** The supervisor is about to restart the child by itself. */
  record Restarting() implements RestartResult {}

  /** There is no such child. */
  record NotFound() implements RestartResult {}

  /**
   * The start has failed; the child stays without a process.
   *
   * @param reason why
   */
  record Failed(ExitReason reason) implements RestartResult {}
}
