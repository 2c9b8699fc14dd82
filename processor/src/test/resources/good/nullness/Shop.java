package app;

import dev.espalier.annotations.Child;

@Child
class Shop extends Base<Long> {}
