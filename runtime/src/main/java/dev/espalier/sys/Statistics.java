package dev.espalier.sys;

import java.time.Instant;

/**
 * What a process has done since somebody has wanted to know; OTP's {@code sys:statistics}.
 *
 * @param since when counting began
 * @param messagesIn how many messages it has begun to handle
 * @param messagesOut how many replies it has sent
 */
public record Statistics(Instant since, long messagesIn, long messagesOut) {}
