package app.xiaohao.ledger.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.ExtensionId;
import app.xiaohao.model.deadline.Recurrence;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExtensionRulesTest {
  private static final MeasureId MEASURE = new MeasureId(21);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
  private static final Deadline MONTHLY = new Deadline.Recurring(Recurrence.Monthly.on(5), "每月5日前");

  static Stream<Arguments> binding() {
    return Stream.of(
        Arguments.of(Deadline.on(DUE), DUE),
        Arguments.of(new Deadline.Immediate(DUE, "立行立改"), DUE),
        Arguments.of(new Deadline.Immediate(null, "立行立改"), null),
        Arguments.of(new Deadline.LongTerm("长期坚持"), null),
        Arguments.of(MONTHLY, null),
        Arguments.of(Deadline.unset(), null));
  }

  @ParameterizedTest
  @MethodSource
  void binding(Deadline deadline, LocalDate date) {
    assertThat(deadline.binding()).isEqualTo(Optional.ofNullable(date));
    boolean binds = date != null;
    assertThat(ExtensionRules.loosens(deadline, Deadline.on(DUE.plusDays(1)))).isEqualTo(binds);
    assertThat(ExtensionRules.loosens(deadline, Deadline.on(DUE))).isFalse();
    assertThat(ExtensionRules.loosens(deadline, Deadline.on(DUE.minusDays(1)))).isFalse();
    assertThat(ExtensionRules.loosens(deadline, new Deadline.LongTerm("长期坚持"))).isEqualTo(binds);
  }

  @ParameterizedTest
  @CsvSource({
    "更正：原文为明年,true",
    "' 更正 原文写错',true",
    "更正,false",
    "更正：,false",
    "原文更正,false",
    "'',false",
  })
  void aCorrectionSaysWhatWasWrong(String reason, boolean corrects) {
    assertThat(ExtensionRules.corrects(reason)).isEqualTo(corrects);
  }

  @ParameterizedTest
  @CsvSource({
    // by whom it was set, days ago, date before, moved by days, reason, by whom; refusal
    "林晓,1,,90,更正：原文为明年,林晓,",
    "林晓,10,,90,更正：原文为明年,林晓,CORRECTION_LATE",
    "林晓,10,,90,更正：原文为明年,林晓同志,CORRECTION_LATE",
    "林晓,10,,90,更正：原文为明年,何䶮,",
    "林晓,1,2027-03-31,90,更正：录错,林晓,",
    "林晓,1,2027-01-31,90,更正：录错,林晓,CORRECTION_LATE",
    "林晓,1,,90,会议决定,林晓,EXTENSION_NEEDED",
    "林晓,1,,90,更正,林晓,REASON_MISSING",
    "林晓,1,,90,' ',林晓,REASON_MISSING",
    "林晓,10,,-5,会议决定提前,林晓,",
    "林晓,10,,-5,'',林晓,REASON_MISSING",
  })
  void aDateIsLoosenedByACorrectionInTimeOrByAnother(
      String setter,
      int daysAgo,
      LocalDate before,
      int moved,
      String reason,
      String by,
      Kind refusal) {
    DateSettings set =
        new DateSettings(
            List.of(new DateSettings.Setting(setter, TODAY.minusDays(daysAgo), before)), 0);
    Change.Due change =
        new Change.Due(MEASURE, Deadline.on(DUE), Deadline.on(DUE.plusDays(moved)), reason);
    assertRefused(
        refusal,
        () ->
            ExtensionRules.checkSet(change, set, Guards.DEFAULT, stamp(by), new People(List.of())));
  }

  @Test
  void aDateThatIsMissingIsSetWithoutAReason() {
    Change.Due change = new Change.Due(MEASURE, Deadline.unset(), Deadline.on(DUE), "");
    assertThatCode(
            () ->
                ExtensionRules.checkSet(
                    change,
                    new DateSettings(List.of(), 0),
                    Guards.DEFAULT,
                    stamp("林晓"),
                    new People(List.of())))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsToBeDoneAtOnceStaysSoWhenExtended() {
    assertThat(ExtensionRules.granted(new Deadline.Immediate(TODAY, "立行立改"), DUE))
        .isEqualTo(new Deadline.Immediate(DUE, "立行立改"));
    assertThat(ExtensionRules.granted(new Deadline.OnDate(TODAY, "年底前"), DUE))
        .isEqualTo(Deadline.on(DUE));
  }

  @Test
  void onlyWhatWasGrantedCounts() {
    List<Extension> all =
        List.of(
            extension(1, Extension.Decision.GRANTED),
            extension(2, Extension.Decision.REFUSED),
            extension(3, Extension.Decision.GRANTED),
            extension(4, Extension.Decision.PENDING));
    assertThat(ExtensionRules.grantedCount(all)).isEqualTo(2);
    assertThat(ExtensionRules.grantedDays(all)).isEqualTo(20);
    assertThat(ExtensionRules.pending(all)).contains(all.getLast());
  }

  private static Extension extension(long id, Extension.Decision decision) {
    boolean decided = decision != Extension.Decision.PENDING;
    return new Extension(
        new ExtensionId(id),
        MEASURE,
        DUE,
        DUE.plusDays(10),
        "涉诉",
        TODAY,
        "林晓",
        decision,
        decided ? TODAY : null,
        decided ? "何䶮" : "",
        "");
  }

  private static Stamp stamp(String by) {
    return new Stamp(by, OffsetDateTime.parse(TODAY + "T09:00:00+08:00"), Workplace.UNKNOWN);
  }

  private static void assertRefused(Kind refusal, Runnable asked) {
    if (refusal == null) {
      assertThatCode(asked::run).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(LedgerException.class)
          .isThrownBy(asked::run)
          .matches(refused -> refused.kind() == refusal, refusal.name());
    }
  }
}
