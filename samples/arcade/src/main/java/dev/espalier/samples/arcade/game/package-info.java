/**
 * The games as processes, and how others hear of them. A {@link
 * dev.espalier.samples.arcade.game.Game} keeps nothing that the repo does not have, and so may
 * crash at any time.
 */
package dev.espalier.samples.arcade.game;
