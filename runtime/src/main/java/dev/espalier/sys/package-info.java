/**
 * Looking into running processes, for people who search a fault; OTP's {@code sys}. Nothing here
 * costs anything while it is not used.
 */
@NullMarked
package dev.espalier.sys;

import org.jspecify.annotations.NullMarked;
