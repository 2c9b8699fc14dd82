package dev.espalier.samples.arcade.rules;

/**
 * One move. Its number makes it safe to say it twice.
 *
 * @param number 1 for the first move of the game
 * @param column 0 for the leftmost one
 */
public record Move(int number, int column) {}
