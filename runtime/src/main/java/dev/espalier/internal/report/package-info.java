/**
 * The one path for reports: what the runtime has to tell becomes a {@link
 * dev.espalier.report.Report}, and a {@link dev.espalier.internal.report.Reporter} takes it.
 */
@NullMarked
package dev.espalier.internal.report;

import org.jspecify.annotations.NullMarked;
