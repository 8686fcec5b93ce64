package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.model.UnitRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real table of 557 findings, as separated values and as 78 pages of pdf. */
class AuditTableTest {
  private static Path shared(String file) {
    String named =
        System.getProperty("xiaohao.shared", System.getenv().getOrDefault("XIAOHAO_SHARED", ""));
    Path path = (named.isEmpty() ? Path.of("../shared") : Path.of(named)).resolve(file);
    assumeTrue(
        Files.exists(path),
        "SKIPPED: no real table at " + path.toAbsolutePath() + " (set XIAOHAO_SHARED)");
    return path;
  }

  @ParameterizedTest
  @ValueSource(strings = {"gold/audit-2023-units.csv", "reports/audit-2023-units.pdf"})
  void putsEveryCellOfARealTableInItsPlace(String file) throws Exception {
    List<String> rows = Files.readAllLines(shared("gold/audit-2023-units.csv"));
    Draft draft = new DraftMaker().of(shared(file), ReadWatch.NOBODY);
    assertThat(draft.issues()).hasSize(rows.size() - 1).hasSize(557);
    String number = "";
    String unit = "";
    for (int i = 0; i < draft.issues().size(); i++) {
      Draft.Issue issue = draft.issues().get(i);
      // No cell of the table holds a comma or a quotation mark of ASCII.
      String[] cells = rows.get(i + 1).split(",", -1);
      assertThat(cells).hasSize(4);
      number = cells[0].isEmpty() ? number : cells[0];
      unit = cells[1].isEmpty() ? unit : cells[1];
      assertThat(issue.path()).containsExactly(String.valueOf(i + 1));
      assertThat(issue.title() + "。").isEqualTo(cells[2]);
      assertThat(issue.lead()).isNull();
      assertThat(issue.measures()).extracting(Draft.Measure::text).containsExactly(cells[3]);
      assertThat(issue.units()).containsExactly(new Draft.UnitMention(unit, UnitRole.RESPONSIBLE));
      assertThat(issue.fields()).containsExactly(new CustomField("序号", number));
    }
    assertThat(draft.warnings()).isEmpty();
  }
}
