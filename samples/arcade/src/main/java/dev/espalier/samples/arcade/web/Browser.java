package dev.espalier.samples.arcade.web;

/** The browser at the other end of a session's socket. Both methods return at once. */
public interface Browser {

  /** Sends it something. One that does not read what it is sent is disconnected. */
  void send(ToBrowser message);

  /** Hangs up. The page on the other side connects again. */
  void disconnect();
}
