package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnWords;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RowWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  private static String completion(String text, int percent, Completion completion) {
    MeasureLine some =
        RandomRows.of(1, TODAY, 2).stream()
            .filter(row -> row.measure() != null)
            .findFirst()
            .orElseThrow()
            .measure();
    MeasureLine line =
        new MeasureLine(
            some.id(),
            some.number(),
            text,
            some.responsibility(),
            some.term(),
            new MeasureLine.Work(Nature.LIMITED, percent, "", null, completion, null),
            some.closing(),
            0);
    return new RowWords(
            TEXTS,
            new RowText(TEXTS),
            LightsInForce.DEFAULT,
            TODAY,
            InspectionNames.NONE,
            new ColumnWords(TEXTS, row -> null, TODAY, row -> "", CustomFields.NONE))
        .completion(line);
  }

  @Test
  void aMeasureThatNobodyHasWordedIsNotSaidToBeUnderWay() {
    String unknown = TEXTS.of("words.unknown");
    assertThat(completion("", 0, Completion.IN_PROGRESS)).isEqualTo(unknown);
    assertThat(completion(" ", 0, Completion.NOT_STARTED)).isEqualTo(unknown);
  }

  @Test
  void whatIsToldIsSaid() {
    assertThat(completion("", 40, Completion.IN_PROGRESS))
        .isEqualTo(TEXTS.word(Completion.IN_PROGRESS));
    assertThat(completion("", 0, Completion.DONE)).isEqualTo(TEXTS.word(Completion.DONE));
    assertThat(completion("清理账目", 0, Completion.IN_PROGRESS))
        .isEqualTo(TEXTS.word(Completion.IN_PROGRESS));
  }
}
