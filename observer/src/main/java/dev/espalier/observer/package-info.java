/**
 * A live view of running trees, in the browser and in the terminal; what {@code observer} and
 * LiveDashboard are for those who know Erlang and Elixir. Everything is served by the JVM that is
 * looked at, to the same machine unless told otherwise; nothing is fetched from anywhere.
 *
 * <pre>{@code
 * try (Observer observer =
 *     Observer.builder(tree).blueprint(TradingTree.blueprint()).start()) {
 *   System.out.println(observer.address()); // http://127.0.0.1:4040/
 *   ...
 * }
 * }</pre>
 */
@NullMarked
package dev.espalier.observer;

import org.jspecify.annotations.NullMarked;
