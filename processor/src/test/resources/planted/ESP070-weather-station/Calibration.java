package app;

record Calibration(double factor, double offset) {
  double apply(double raw) {
    return raw * factor + offset;
  }
}
