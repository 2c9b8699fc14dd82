package app;

import dev.espalier.testkit.Fakes;

@Fakes({})
class EmptyTest {}
