/** The observer's page: serves it, keeps it up to date, and takes what is done with it. */
@NullMarked
package dev.espalier.observer.internal.web;

import org.jspecify.annotations.NullMarked;
