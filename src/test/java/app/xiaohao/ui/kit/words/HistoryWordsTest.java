package app.xiaohao.ui.kit.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.text.Texts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HistoryWordsTest {
  private final HistoryWords words = new HistoryWords(new Texts(Locale.CHINESE));

  @Test
  void saysALetterWithItsKindItsNumberAndItsDays() {
    assertThat(
            sentence(
                Kind.SUPERVISED,
                new FieldChange("kind", "", "REMINDER"),
                new FieldChange("number", "", "云整提〔2026〕4号"),
                new FieldChange("addressee", "", "县信访局"),
                new FieldChange("answer_due_on", "", "2026-11-26")))
        .isEqualTo("提醒函；云整提〔2026〕4号；主送：县信访局；答复期限：2026-11-26");
  }

  @Test
  void saysFromWhatToWhatADateIsToMove() {
    assertThat(
            sentence(
                Kind.EXTENSION_ASKED,
                new FieldChange("asked_due_on", "2026-11-03", "2026-12-22"),
                new FieldChange("late", "", "true")))
        .isEqualTo("申请时限：2026-11-03 → 2026-12-22；逾期申请：是");
  }

  @Test
  void saysWhatWasFoundAndLeavesOutSeals() {
    assertThat(
            sentence(
                Kind.LOOK_BACK_DONE,
                new FieldChange("grade", "", "POOR"),
                new FieldChange("answer", "是否保持", "已反弹"),
                new FieldChange("sha256", "", "ab12")))
        .isEqualTo("差；是否保持：已反弹");
  }

  @Test
  void saysThatAnAliasIsGone() {
    assertThat(sentence(Kind.UNIT_CHANGED, new FieldChange("aliases", "县住建局", "")))
        .isEqualTo("别名：县住建局 → 无");
  }

  private String sentence(Kind kind, FieldChange... fields) {
    return words.sentence(
        new HistoryEntry(
            7,
            OffsetDateTime.parse("2026-11-21T08:00:00+08:00"),
            "周启明",
            Workplace.UNKNOWN,
            kind,
            "2.1",
            FactNotation.read(kind, List.of(fields)),
            ""));
  }
}
