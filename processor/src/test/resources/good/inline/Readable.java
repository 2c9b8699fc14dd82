package app;

/** What can be read, and touched. */
public interface Readable {
  int value();

  void touch();
}
