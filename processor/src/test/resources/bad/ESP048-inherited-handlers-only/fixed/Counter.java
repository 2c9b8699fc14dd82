package app;

import dev.espalier.annotations.Child;

@Child
class Counter extends Counters {}
