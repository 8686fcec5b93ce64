package app.xiaohao.ledger.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.ReportParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleScriptTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final SampleScript script = SampleScript.on(TODAY);
  private final Draft draft = new ReportParser().parse(SampleLedger.report(TODAY));

  @Test
  void tellsOfEveryMeasureThatTheReportHas() {
    List<String> measures = new ArrayList<>();
    draft.issues().stream()
        .filter(issue -> !script.word("left-out").equals(issue.title()))
        .forEach(issue -> issue.measures().forEach(measure -> measures.add(measure.text())));

    assertThat(draft.issues()).hasSize(53);
    assertThat(measures).hasSameSizeAs(script.items());
    for (int i = 0; i < measures.size(); i++) {
      assertThat(script.items().get(i).paragraph()).endsWith(measures.get(i));
    }
  }

  @Test
  void readsTheReportWithoutAnyWarning() {
    assertThat(draft.warnings()).isEmpty();
    assertThat(draft.report().inspectedParty()).isEqualTo("云溪县委");
    assertThat(draft.report().inspectingBody()).isEqualTo("省委第六巡视组");
    assertThat(draft.report().signedDate()).isEqualTo(TODAY.minusDays(158));
    assertThat(draft.report().feedbackDate()).isEqualTo(TODAY.minusDays(214));
    assertThat(draft.followUps()).hasSize(3);
  }

  @Test
  void leavesNoPlaceholderInTheReport() {
    assertThat(script.report()).doesNotContain("{", "}", "|", "\t");
  }
}
