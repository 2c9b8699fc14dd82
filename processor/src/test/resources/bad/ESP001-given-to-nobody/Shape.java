package app;

import dev.espalier.annotations.Key;

abstract class Shape {
  Shape(@Key String name) {}
}
