/**
 * Four in a row for two players in the browser: a whole application on one supervision tree. To be
 * read in this order:
 *
 * <ol>
 *   <li>{@link dev.espalier.samples.arcade.Arcade}: the tree on one page, what a crash of each part
 *       leads to, and how the limits were chosen;
 *   <li>{@code rules}: the game as values, which know nothing of processes;
 *   <li>{@code repo}: the one process that knows the database, and why queries run beside it;
 *   <li>{@code game}: a process for each game. How a move is made so that it is neither lost nor
 *       made twice, whatever crashes in the middle of it, is in {@link
 *       dev.espalier.samples.arcade.game.Game};
 *   <li>{@code web}: a web server that is a process, and a process for each browser;
 *   <li>the tests: the rules alone, games with a repo that is a fake, the repo on H2 and on
 *       PostgreSQL, the endpoint over sockets, two browsers, a program that gets SIGTERM, and bots
 *       against chaos.
 * </ol>
 *
 * <p>{@code mvn -q -Parcade} runs it, {@code mvn -q -Parcade-load} has 4,000 bots play in it while
 * five processes crash each second.
 */
package dev.espalier.samples.arcade;
