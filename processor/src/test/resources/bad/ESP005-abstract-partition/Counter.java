package app;

interface Counter {
  int count();
}
