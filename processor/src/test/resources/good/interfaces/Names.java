package app;

public interface Names {
  String name();
}
