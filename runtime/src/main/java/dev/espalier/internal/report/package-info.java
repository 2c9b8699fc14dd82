/**
 * The one path for reports: what the runtime has to tell is made a {@link
 * dev.espalier.internal.report.Report}, and a {@link dev.espalier.internal.report.Reporter} writes
 * it.
 */
@NullMarked
package dev.espalier.internal.report;

import org.jspecify.annotations.NullMarked;
