package app;

import dev.espalier.testkit.Fakes;

@SuppressWarnings("deprecation")
@Fakes(Names.Old.class)
class OldTest {}
