package dev.espalier.samples.pipeline;

/**
 * A line of the file that nobody has looked into yet.
 *
 * @param number its number in the file; the header is line 1
 * @param text what it says
 */
record Line(int number, String text) {}
