package tests;

import app.Reception;
import dev.espalier.testkit.Fakes;

@Fakes(Reception.class)
class ReceptionTest {}
