package app;

public class UnknownAccount extends Exception {
  private static final long serialVersionUID = 1L;

  public UnknownAccount(String owner) {
    super(owner);
  }
}
