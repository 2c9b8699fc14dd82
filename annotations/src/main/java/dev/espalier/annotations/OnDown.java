package dev.espalier.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method of a worker when a process has ended that it monitors with {@code Self.monitor}. It
 * has no parameter, or one {@code dev.espalier.Down}.
 *
 * <pre>{@code
 * Auction(@Arg BidderRef bidder, Self self) {
 *   self.monitor(bidder);
 * }
 *
 * @OnDown
 * void bidderIsGone(Down down) {
 *   bids.remove(down.process().path());
 * }
 * }</pre>
 *
 * <p>Mirrors {@code handle_info({:DOWN, _, :process, _, _})}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnDown {}
