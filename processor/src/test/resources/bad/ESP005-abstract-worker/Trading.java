package app;

import dev.espalier.annotations.Child;

@Child
abstract class Feed {}
