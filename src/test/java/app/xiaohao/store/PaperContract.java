package app.xiaohao.store;

import static app.xiaohao.store.TypicalLedger.TODAY;
import static app.xiaohao.store.TypicalLedger.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store promises of the register of papers (文书登记簿). */
abstract class PaperContract {
  private static final String WHO = TypicalLedger.OPERATOR;
  private static final ClosingNumbers FORM = new ClosingNumbers("整改办函〔{年}〕{号}号");

  @TempDir Path folder;

  private Ledger ledger;

  /** A {@link TypicalLedger}. */
  abstract Ledger typical();

  @BeforeEach
  void makeTypicalLedger() {
    ledger = typical();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private MeasureId measure(String number) {
    return row(ledger.rows(null), number).measure().id();
  }

  private EvidenceContent file(String name, String words) throws IOException {
    return ledger.look(Files.writeString(folder.resolve(name), words));
  }

  private static PaperCopy copy(EvidenceContent file) {
    return new PaperCopy(file.name(), file.sha256());
  }

  private RegisteredPaper card(String number, EvidenceContent file) {
    return RegisteredPaper.draft(
            "unit-card", null, "责任单位卡", new PaperAbout(null, List.of(), "县财政局", "", ""))
        .issued(number, TODAY, TODAY.plusDays(7), file == null ? null : copy(file));
  }

  private RegisteredPaper letter(SupervisionKind kind, String number, EvidenceContent file) {
    return RegisteredPaper.draft(
            "reminder",
            kind,
            "提醒函",
            new PaperAbout(null, List.of(measure("1.1"), measure("1.2")), "县财政局", "", ""))
        .issued(number, TODAY, TODAY.plusDays(7), copy(file));
  }

  private void issue(RegisteredPaper before, RegisteredPaper after, EvidenceContent file) {
    ledger.apply(
        List.of(new Change.PaperIssued(before, after, after.letter() == null ? "" : "请尽快办理。")),
        List.of(file),
        WHO);
  }

  private RegisteredPaper last() {
    return ledger.desks().papers().getLast();
  }

  private PaperRegister register() {
    return PaperRegister.of(
        ledger.desks().papers(),
        ledger.desks().desk(null).letters(),
        kind -> kind.name(),
        kind -> kind.name());
  }

  private void refused(Kind kind, Change change) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.apply(change, WHO))
        .extracting(LedgerException::kind)
        .isEqualTo(kind);
  }

  private void requireWhole() {
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void aDraftGoesOutIsAnsweredAndSignedAndKeepsWhatWentOut() throws IOException {
    RegisteredPaper draft =
        RegisteredPaper.draft(
            "closing-form",
            null,
            "销号申请表",
            new PaperAbout(null, List.of(measure("1.1")), "", "", ""));
    ledger.apply(new Change.PaperDrafted(draft), WHO);
    RegisteredPaper held = last();
    assertThat(held.state()).isEqualTo(PaperState.DRAFT);
    assertThat(held.number()).isEmpty();
    assertThat(held.by()).isEqualTo(WHO);
    ledger.undo(WHO);
    assertThat(ledger.desks().papers()).isEmpty();
    ledger.redo(WHO);
    held = last();

    EvidenceContent went = file("销号申请表.docx", "发出的字");
    issue(held, held.issued("整销审〔2026〕1号", TODAY, TODAY.plusDays(5), copy(went)), went);
    RegisteredPaper out = last();
    assertThat(out.state()).isEqualTo(PaperState.ISSUED);
    assertThat(out.unanswered(TODAY.plusDays(5))).isFalse();
    assertThat(out.unanswered(TODAY.plusDays(6))).isTrue();
    Path again = folder.resolve("again");
    ledger.copyKept(out.copy(), again);
    assertThat(again).hasContent("发出的字");
    refused(Kind.UNKNOWN_ITEM, new Change.PaperDrafted(draft.correcting(new PaperId(99))));
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.undo(WHO))
        .extracting(LedgerException::kind)
        .isEqualTo(Kind.UNDO_SENT);

    EvidenceContent scan = file("签字件.pdf", "签字");
    ledger.apply(List.of(new Change.PaperSigned(out, copy(scan))), List.of(scan), WHO);
    RegisteredPaper signed = last();
    assertThat(signed.signed()).isEqualTo(copy(scan));
    refused(Kind.PAPER_SIGNED_THERE, new Change.PaperSigned(signed, copy(scan)));
    refused(Kind.STALE, new Change.PaperAnswered(out, TODAY, "同意"));
    refused(Kind.REASON_MISSING, new Change.PaperAnswered(signed, TODAY, " "));
    refused(Kind.DAY_IN_FUTURE, new Change.PaperAnswered(signed, TODAY.plusDays(1), "同意"));
    ledger.apply(new Change.PaperAnswered(signed, TODAY, "同意销号"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.ANSWERED);
    assertThat(last().answer()).isEqualTo("同意销号");
    refused(Kind.PAPER_STATE, new Change.PaperWithdrawn(last(), TODAY, "写错"));
    ledger.undo(WHO);
    ledger.undo(WHO);
    assertThat(last()).isEqualTo(out);
    assertThat(ledger.history(9))
        .extracting(HistoryEntry::kind)
        .contains(HistoryEntry.Kind.PAPER_ISSUED, HistoryEntry.Kind.PAPER_SIGNED);
    requireWhole();
  }

  @Test
  void aNumberIsNeverGivenTwiceAlsoNotThatOfOneWithdrawnOrOfALetter() throws IOException {
    EvidenceContent went = file("卡.docx", "卡");
    issue(null, card("整改办函〔2026〕1号", went), went);
    ledger.apply(new Change.PaperWithdrawn(last(), TODAY, "发错单位"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.WITHDRAWN);
    assertThat(last().answer()).isEqualTo("发错单位");
    refused(Kind.NUMBER_TAKEN, new Change.PaperIssued(null, card("整改办函(2026)第01号", went), ""));
    refused(Kind.NUMBER_MISSING, new Change.PaperIssued(null, card(" ", went), ""));
    refused(Kind.PAPER_NO_COPY, new Change.PaperIssued(null, card("整改办函〔2026〕2号", null), ""));
    refused(
        Kind.NUMBER_TAKEN,
        new Change.Supervised(
            measure("1.1"), SupervisionKind.REMINDER, "整改办函〔2026〕1号", "县财政局", TODAY, "请办理", null));
    RegisteredPaper right = card("整改办函〔2026〕3号", went).correcting(last().id());
    issue(null, right, went);
    assertThat(last().corrects()).isEqualTo(ledger.desks().papers().getFirst().id());
    assertThat(register().next(FORM, TODAY)).isEqualTo("整改办函〔2026〕4号");
    assertThat(register().gaps(FORM, 2026)).containsExactly("整改办函〔2026〕2号");
    requireWhole();
  }

  @Test
  void aLetterIsOneWithItsLettersOfSupervision() throws IOException {
    EvidenceContent went = file("提醒函.docx", "函");
    RegisteredPaper letter = letter(SupervisionKind.REMINDER, "提醒〔2026〕8号", went);
    issue(null, letter, went);
    List<Supervision> letters = ledger.life(measure("1.1")).supervisions();
    assertThat(letters).extracting(Supervision::number).containsExactly("提醒〔2026〕8号");
    assertThat(ledger.life(measure("1.2")).supervisions()).hasSize(1);
    assertThat(register().papers()).containsExactly(last());

    RegisteredPaper out = last();
    ledger.apply(new Change.Answered(measure("1.1"), letters.getFirst().id(), TODAY, "在办"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.ISSUED);
    ledger.apply(new Change.PaperAnswered(out, TODAY, "都已办结"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.ANSWERED);
    assertThat(last().answer()).isEqualTo("都已办结");
    assertThat(ledger.life(measure("1.1")).supervisions().getFirst().answer()).isEqualTo("在办");
    ledger.undo(WHO);
    assertThat(last().state()).isEqualTo(PaperState.ISSUED);

    ledger.apply(new Change.PaperWithdrawn(last(), TODAY, "发错单位"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.WITHDRAWN);
    assertThat(ledger.life(measure("1.2")).supervisions().getFirst().answer()).isEqualTo("撤回：发错单位");
    requireWhole();
  }

  @Test
  void aLetterEnteredWithoutAPaperStandsInTheRegisterAndIsFiledLater() throws IOException {
    for (String number : List.of("1.1", "1.2")) {
      ledger.apply(
          new Change.Supervised(
              measure(number),
              SupervisionKind.REMINDER,
              "提醒〔2026〕9号",
              "县财政局",
              TODAY,
              "请办理",
              TODAY.plusDays(3)),
          WHO);
    }
    assertThat(register().papers()).hasSize(1);
    assertThat(register().papers().getFirst().id()).isNull();
    assertThat(register().of(measure("1.2"))).hasSize(1);
    EvidenceContent went = file("提醒函.docx", "函");
    refused(Kind.NUMBER_TAKEN, new Change.PaperIssued(null, card("提醒〔2026〕9号", went), ""));
    issue(null, letter(SupervisionKind.REMINDER, "提醒〔2026〕9号", went), went);
    assertThat(ledger.life(measure("1.1")).supervisions()).hasSize(1);
    assertThat(register().papers()).containsExactly(last());
    requireWhole();
  }

  @Test
  void aLetterAboutItemsOfWhichOneIsStruckIsAnsweredForTheOthers() throws IOException {
    EvidenceContent went = file("提醒函.docx", "函");
    issue(null, letter(SupervisionKind.REMINDER, "提醒〔2026〕8号", went), went);
    MeasureId one = measure("1.1");
    ledger.apply(new Change.Removed(one, "并入他项"), WHO);
    ledger.apply(new Change.PaperAnswered(last(), TODAY, "已办"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.ANSWERED);
    assertThat(ledger.life(measure("1.2")).supervisions().getFirst().answer()).isEqualTo("已办");
    ledger.undo(WHO);
    ledger.apply(new Change.IssueRemoved(row(ledger.rows(null), "1.2").issue().id(), "并入他项"), WHO);
    ledger.apply(new Change.PaperAnswered(last(), TODAY, "已办"), WHO);
    assertThat(last().state()).isEqualTo(PaperState.ANSWERED);
    requireWhole();
  }

  @Test
  void papersKeepTheImportWithWhoseItemsTheyAreFiled() throws IOException {
    ImportReceipt more =
        ledger.commit(
            new DraftReview(new DraftBuilder("补充.txt").issue("新问题").measure("整改").build())
                .approve(new ReviewedBatch.Target.Existing(ledger.inspections().getFirst().id())),
            WHO);
    List<LedgerRow> rows = ledger.rows(ledger.inspections().getFirst().id());
    EvidenceContent went = file("表.docx", "表");
    RegisteredPaper paper =
        RegisteredPaper.draft(
                "notice",
                null,
                "通报",
                new PaperAbout(
                    null, List.of(measure("1.1"), rows.getLast().measure().id()), "", "", ""))
            .issued("通〔2026〕1号", TODAY, null, copy(went));
    issue(null, paper, went);
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.imports().undo(more.id(), "导错了文件", WHO))
        .extracting(LedgerException::kind, LedgerException::arguments)
        .containsExactly(Kind.PAPER_THERE, List.of("通〔2026〕1号 通报"));
    requireWhole();
  }

  @Test
  void formsOfNumbersAndTemplatesAreKeptByKind() throws IOException {
    EvidenceContent template = file("模板.docx", "模板");
    PaperForm form = new PaperForm(FORM, copy(template));
    ledger.apply(
        List.of(new Change.PaperFormKept("supervise", PaperForm.NONE, form)),
        List.of(template),
        WHO);
    assertThat(ledger.desks().paperForms()).containsOnlyKeys("supervise").containsValue(form);
    refused(Kind.STALE, new Change.PaperFormKept("supervise", PaperForm.NONE, form));
    ledger.apply(
        new Change.PaperFormKept("supervise", form, new PaperForm(null, form.template())), WHO);
    ledger.undo(WHO);
    assertThat(ledger.desks().paperForms().get("supervise")).isEqualTo(form);
    ledger.apply(new Change.PaperFormKept("supervise", form, PaperForm.NONE), WHO);
    assertThat(ledger.desks().paperForms()).isEmpty();
    requireWhole();
  }

  @Test
  void itemsWithPapersKeepTheirNumbers() throws IOException {
    EvidenceContent went = file("表.docx", "表");
    RegisteredPaper paper =
        RegisteredPaper.draft(
                "extension",
                null,
                "延期审批表",
                new PaperAbout(null, List.of(measure("1.2")), "", "", ""))
            .issued("延〔2026〕1号", TODAY, null, copy(went));
    issue(null, paper, went);
    refused(Kind.ITEM_HAS_PAPERS, new Change.Renumbered(measure("1.2"), 2, 1, "调整"));
  }

  @Test
  void whateverHappensNoNumberIsGivenTwice() throws IOException {
    Random random = new Random(20261201);
    EvidenceContent went = file("卡.docx", "卡");
    List<String> given = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      List<RegisteredPaper> open =
          ledger.desks().papers().stream()
              .filter(paper -> paper.state() == PaperState.ISSUED)
              .toList();
      int what = random.nextInt(4);
      if (what == 0 && !open.isEmpty()) {
        RegisteredPaper one = open.get(random.nextInt(open.size()));
        ledger.apply(new Change.PaperWithdrawn(one, TODAY, "理由"), WHO);
      } else if (what == 1 && !open.isEmpty()) {
        RegisteredPaper one = open.get(random.nextInt(open.size()));
        ledger.apply(new Change.PaperAnswered(one, TODAY, "已办"), WHO);
        if (random.nextBoolean()) {
          ledger.undo(WHO);
        }
      } else if (what == 2) {
        refused(
            given.isEmpty() ? Kind.NUMBER_MISSING : Kind.NUMBER_TAKEN,
            new Change.PaperIssued(
                null,
                card(given.isEmpty() ? "" : given.get(random.nextInt(given.size())), went),
                ""));
      } else {
        LocalDate day = random.nextInt(5) == 0 ? TODAY.minusYears(1) : TODAY;
        String number = register().next(FORM, day);
        assertThat(given).doesNotContain(number);
        given.add(number);
        issue(null, card(number, went), went);
      }
    }
    assertThat(register().numbers()).containsExactlyInAnyOrderElementsOf(given);
    requireWhole();
  }
}
