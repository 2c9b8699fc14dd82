/** Processes, supervisors and registries with the semantics of OTP. */
module dev.espalier {
  requires transitive dev.espalier.annotations;
  requires static jdk.jfr;
  requires static org.jspecify;

  exports dev.espalier;
  exports dev.espalier.report;
  exports dev.espalier.spi;
  exports dev.espalier.sys;

  uses dev.espalier.report.ReportListener;
}
