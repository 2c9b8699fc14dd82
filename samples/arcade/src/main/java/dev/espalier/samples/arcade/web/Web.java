package dev.espalier.samples.arcade.web;

/**
 * Where browsers are let in.
 *
 * @param port the port on the loopback interface; not 0, since an endpoint that is restarted has to
 *     be where it was
 * @param chaos whether the page has buttons that crash processes
 */
public record Web(int port, boolean chaos) {}
