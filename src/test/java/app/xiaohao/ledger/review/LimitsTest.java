package app.xiaohao.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final MeasureId MEASURE = new MeasureId(7);

  private static void refuses(Kind kind, Change change) {
    assertThatThrownBy(() -> Limits.check(change))
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private static Change answering(Responsibility after) {
    return new Change.Answering(MEASURE, Responsibility.NONE, after);
  }

  private static DraftBuilder issue() {
    return new DraftBuilder("通报.txt").under("生态保护").issue("河道清淤缓慢");
  }

  private static ReviewedBatch batch(DraftBuilder draft) {
    return draft.reviewed("2026年巡视");
  }

  @Test
  void whatADocumentSaysBeforeItsMeasuresMayBeLong() {
    assertThatCode(() -> Limits.check(batch(issue().lead("清".repeat(9000)).measure("淤"))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Limits.check(batch(issue().lead("清".repeat(50_001)))))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void namesAreNoLongerThanNames() {
    String longest = "局".repeat(400);
    List<String> fits = List.of(longest);
    List<String> tooLong = List.of(longest + "局");
    assertThatCode(() -> Limits.check(answering(new Responsibility(fits, fits, fits, fits))))
        .doesNotThrowAnyException();
    List<String> none = List.of();
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(tooLong, none, none, none)));
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(none, tooLong, none, none)));
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(none, none, tooLong, none)));
    refuses(Kind.TEXT_TOO_LONG, answering(new Responsibility(none, none, none, tooLong)));
    assertThatThrownBy(
            () -> Limits.check(batch(issue().measure("淤").unit(longest + "局", UnitRole.LEAD))))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void theSentenceNamesWhereTheTextStands() {
    String tooLong = "淤".repeat(50_001);
    assertThat(sentence(() -> Limits.check(new Change.Wording(MEASURE, "", tooLong))))
        .startsWith("“改后的文字”有 50001 个字，超过 50000 个字的上限");
    DraftBuilder draft = issue().measure("清淤").issue("管网建设欠账较多，群众反映强烈而久拖不决").measure("排查");
    assertThat(sentence(() -> Limits.check(batch(draft.measure(tooLong)))))
        .startsWith("第 2 条问题（管网建设欠账较多，群众反映强烈而…）第 2 条措施“文字”有 50001 个字");
    Draft.RowFacts row =
        new Draft.RowFacts(
            List.of(), List.of(), null, "", List.of(new Draft.CustomField("存在的困难", "资金\0缺口")));
    assertThat(sentence(() -> Limits.check(batch(issue().measure("清淤").row(row)))))
        .startsWith("第 1 条问题（河道清淤缓慢）第 1 条措施“存在的困难”里有无法保存的字符（U+0000）");
    assertThat(sentence(() -> Limits.name("周".repeat(101)))).startsWith("“姓名”有 101 个字");
  }

  private static String sentence(ThrowingCallable refused) {
    return new ProblemWords(new Texts(Locale.SIMPLIFIED_CHINESE))
        .sentence(catchThrowable(refused))
        .orElseThrow();
  }

  @Test
  void everyTextThatCanBeRefusedHasAWordForItsPlace() {
    Set<String> names = new TreeSet<>(List.of("by", "leadUnits"));
    Set<Class<?>> seen = new HashSet<>();
    for (Class<?> type :
        List.of(
            Change.class,
            Avowal.class,
            ReviewedBatch.ReviewedIssue.class,
            ReviewedBatch.Target.class,
            Draft.Report.class)) {
      texts("", type, seen, names);
    }
    assertThat(names).hasSizeGreaterThan(40);
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      Texts texts = new Texts(locale);
      assertThat(names).allMatch(name -> !texts.of("ledger.limit.field." + name).isBlank());
    }
  }

  /** The names of all parts that are texts. */
  private static void texts(String name, Type type, Set<Class<?>> seen, Set<String> names) {
    switch (type) {
      case ParameterizedType many -> {
        for (Type one : many.getActualTypeArguments()) {
          texts(name, one, seen, names);
        }
      }
      case Class<?> one when one == String.class -> names.add(name);
      case Class<?> one when one.isSealed() -> {
        for (Class<?> kind : one.getPermittedSubclasses()) {
          texts(name, kind, seen, names);
        }
      }
      case Class<?> one when one.isRecord() && seen.add(one) -> {
        for (RecordComponent part : one.getRecordComponents()) {
          if (!part.getName().contains("before")) {
            texts(part.getName(), part.getGenericType(), seen, names);
          }
        }
      }
      default -> {}
    }
  }

  @Test
  void whatWasBeforeIsNotLookedAt() {
    assertThatCode(() -> Limits.check(new Change.Wording(MEASURE, "淤".repeat(60_000), "清淤六公里")))
        .doesNotThrowAnyException();
    refuses(Kind.TEXT_BROKEN, new Change.Wording(MEASURE, "", "清淤\0六公里"));
  }

  @Test
  void aPersonEntersDaysOfTheYearsInWhichOfficesWork() {
    refuses(
        Kind.DAY_BEYOND,
        new Change.Due(MEASURE, Deadline.unset(), Deadline.on(LocalDate.of(3026, 1, 1)), "补齐"));
    assertThatCode(
            () -> Limits.check(batch(issue().measure("淤").due("3026年", LocalDate.of(3026, 1, 1)))))
        .doesNotThrowAnyException();
  }
}
