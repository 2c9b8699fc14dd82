package dev.espalier.internal.report;

import dev.espalier.report.ReportListener;

/**
 * A listener of the runtime's own that looks for trouble only: reports of progress, of which there
 * may be millions, are not made for its sake.
 */
@FunctionalInterface
public interface TroubleListener extends ReportListener {}
