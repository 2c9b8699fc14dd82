package app;

record Plate(String letters, int digits) {}

enum Zone {
  AIRPORT,
  CENTRE,
  STATION
}
