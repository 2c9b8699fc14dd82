package dev.espalier;

/**
 * The detail of the reason with which a supervisor ends whose child could not be started; OTP's
 * {@code {failed_to_start_child, Id, Reason}}.
 *
 * @param id the id of the child
 * @param reason why it could not be started
 */
public record FailedToStartChild(String id, ExitReason reason) {
  @Override
  public String toString() {
    return "failed to start child `" + id + "`: " + reason;
  }
}
