/**
 * The way in: an endpoint that is a process with a web server in it, and a session for each
 * browser.
 */
package dev.espalier.samples.arcade.web;
