package app;

class Books {
  static class Shelf {}
}
