package app;

public enum Lifecycle {
  YOUNG
}
