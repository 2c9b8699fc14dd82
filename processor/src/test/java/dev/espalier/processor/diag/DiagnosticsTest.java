package dev.espalier.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.processor.model.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How findings are worded and tuned. */
class DiagnosticsTest {

  private static final Origin PLACE = Origin.at("app.Trading", 1);

  @Test
  void theMessageHasFourParts() {
    Finding finding =
        Finding.of(RuleId.ESP012, PLACE, "child `risk` starts too early")
            .note("why")
            .help("do\nit");
    assertThat(finding.text())
        .isEqualTo(
            """
            [ESP012] child `risk` starts too early
            note: why
            help: do
                  it
            docs: docs/rules/ESP012.md\
            """);
  }

  @Test
  void guessesAreLikelyOrNotMade() {
    List<String> known = List.of("ESP028", "ESP029", "ESP012");
    assertThat(Guess.of("ESP28", known)).first().isEqualTo("ESP028");
    assertThat(Guess.of("unknown", known)).isEmpty();
    assertThat(Guess.of("x", List.of())).isEmpty();
    assertThat(Guess.help("unknown", known)).doesNotContain("did you mean");
  }

  @Test
  void warningsCanBeTunedErrorsCannot() {
    RuleSettings settings =
        RuleSettings.of(Map.of("espalier.rules", "ESP028:error, ESP029:off,ESP012:warning"));
    assertThat(settings.severity(RuleId.ESP028)).isEqualTo(Severity.ERROR);
    assertThat(settings.severity(RuleId.ESP029)).isEqualTo(Severity.OFF);
    assertThat(settings.severity(RuleId.ESP012)).isEqualTo(Severity.ERROR);
    assertThat(settings.findings()).hasSize(1);
  }

  @Test
  void optionsOfOthersAreNotOurBusiness() {
    assertThat(RuleSettings.of(Map.of("mapstruct.verbose", "true")).findings()).isEmpty();
  }

  @Test
  void anInternalErrorIsOneLineUnlessDebugging() {
    RuntimeException failure = new IllegalStateException("no plan");
    Finding quiet = InternalFailure.finding(failure, PLACE, false);
    assertThat(quiet.headline())
        .isEqualTo(
            "internal error while processing `app.Trading` (IllegalStateException: no plan)");
    assertThat(quiet.text()).doesNotContain("\tat ");
    assertThat(InternalFailure.finding(failure, PLACE, true).text()).contains("\tat ");
  }
}
