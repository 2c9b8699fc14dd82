package dev.espalier.testkit;

/**
 * What a fake throws when it gets a call that the test has given no answer for. It crashes the
 * fake, so that the caller gets a {@link dev.espalier.CallFailedException} with this as its cause.
 */
public final class UnansweredCall extends AssertionError { // an Error: hardly ever a declared reply
  private static final long serialVersionUID = 1L;

  UnansweredCall(String fake, Object call, String setter) {
    super("`" + fake + "` has no answer to " + call + "; give it one with " + setter + "(...)");
  }
}
