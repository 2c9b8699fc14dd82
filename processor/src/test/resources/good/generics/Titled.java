package app;

interface Titled {
  String title();

  default String of() {
    return title();
  }
}
