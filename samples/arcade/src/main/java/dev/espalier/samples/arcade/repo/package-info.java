/**
 * What outlives the processes: the repo, and the queries it knows. It is the error kernel of the
 * arcade, the part that must not be wrong, and so the smallest.
 */
package dev.espalier.samples.arcade.repo;
