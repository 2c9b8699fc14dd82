/**
 * Trees in JUnit tests, in the manner of ExUnit's {@code start_supervised}.
 *
 * <p>{@link dev.espalier.testkit.EspalierExtension} gives each test a {@link
 * dev.espalier.testkit.TestSupervisor}, which stops what the test has started. {@link
 * dev.espalier.testkit.Crash} makes processes crash, {@link dev.espalier.testkit.Await} waits for
 * what comes of it, {@link dev.espalier.testkit.CapturedReports} tells what was reported, and
 * {@link dev.espalier.testkit.ManualClock} lets time pass. {@link dev.espalier.testkit.Fakes} has
 * fakes generated that play workers.
 */
@NullMarked
package dev.espalier.testkit;

import org.jspecify.annotations.NullMarked;
