/** Fakes for a whole package. */
@Fakes({Names.Feed.class, Names.Store.class, Names.Derived.class})
package app;

import dev.espalier.testkit.Fakes;
