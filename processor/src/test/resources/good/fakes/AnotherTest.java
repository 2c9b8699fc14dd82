package tests;

import app.Reception;
import dev.espalier.testkit.Fakes;

/** What another test has asked for is not written twice. */
@Fakes({Reception.class, Reception.class})
class AnotherTest {}
