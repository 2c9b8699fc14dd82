package dev.espalier;

/** What has come of adding a child to a running supervisor; the results of OTP's start_child. */
public sealed interface StartResult {

  /**
   * The child was added, and its process has started.
   *
   * @param child its place
   */
  record Started(ProcessRef child) implements StartResult {}

  /**
   * The process has declined to start. A permanent or transient child was added without a process,
   * a temporary one was not added.
   */
  record Ignored() implements StartResult {}

  /**
   * There is a child with this id or key already, and it has a process.
   *
   * @param child its place
   */
  record AlreadyStarted(ProcessRef child) implements StartResult {}

  /**
   * There is a child with this id already, without a process: it may be restarted or deleted. Or
   * there is one with this key, which waits to be restarted.
   */
  record AlreadyPresent() implements StartResult {}

  /** The supervisor has as many children as it may have; nothing was started. */
  record MaxChildren() implements StartResult {}

  /**
   * The start has failed, and the child was not added.
   *
   * @param reason why
   */
  record Failed(ExitReason reason) implements StartResult {}
}
