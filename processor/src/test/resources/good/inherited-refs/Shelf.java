package app;

import dev.espalier.annotations.Child;

@Child
class Shelf extends Storage<String> {}
