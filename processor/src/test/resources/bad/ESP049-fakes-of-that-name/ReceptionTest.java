package app;

import dev.espalier.testkit.Fakes;

@Fakes(Reception.class)
class ReceptionTest {}
