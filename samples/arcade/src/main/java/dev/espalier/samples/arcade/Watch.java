package dev.espalier.samples.arcade;

/**
 * Where the tree can be watched.
 *
 * @param port the port on the loopback interface; not 0, for the same reason as that of the arcade
 * @param token what somebody has to know to crash, restart and stop processes there; nobody may, if
 *     it is empty
 */
public record Watch(int port, String token) {}
