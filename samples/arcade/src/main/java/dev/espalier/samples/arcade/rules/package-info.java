/**
 * The rules of four in a row, as values: no process, no database, no browser. What can be right or
 * wrong without them is tested without them.
 */
package dev.espalier.samples.arcade.rules;
