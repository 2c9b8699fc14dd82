package app;

/** Has a value. */
public interface Readable {
  int value();
}
