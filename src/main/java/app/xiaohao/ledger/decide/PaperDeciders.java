package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.rule.PaperRules;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The register of papers (文书登记簿). */
final class PaperDeciders {
  private PaperDeciders() {}

  static Decision drafted(Held held, Change.PaperDrafted change, Stamp stamp) {
    RegisteredPaper written = change.paper();
    RegisteredPaper paper =
        RegisteredPaper.draft(written.kind(), written.letter(), written.title(), written.about())
            .correcting(written.corrects());
    PaperRules.requireSaid(paper);
    requireCorrected(held, paper);
    List<Write> writes = new ArrayList<>();
    make(paper, stamp, writes);
    return Decision.of(entry(held, Kind.PAPER_DRAFTED, paper, "", told(held, "", paper)), writes);
  }

  static Decision issued(Held held, Change.PaperIssued change, Stamp stamp) {
    RegisteredPaper before = change.before();
    RegisteredPaper paper = change.after();
    if (before != null) {
      requireHeld(held, before);
      PaperRules.requireState(before, PaperState.DRAFT);
    }
    List<Supervision> letters = held.letters(paper.number());
    PaperRules.requireIssued(paper, held.papers(), letters, stamp.today());
    requireCorrected(held, paper);
    List<Write> writes = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    if (before == null) {
      make(paper, stamp, writes);
    } else {
      long id = before.id().value();
      writes.add(Row.changed("paper", id, cells(paper)));
      file(paper.about().items(), before.about().items(), id, writes);
    }
    if (paper.letter() != null) {
      for (MeasureId measure : paper.about().items()) {
        if (letters.stream().noneMatch(letter -> letter.measure().equals(measure))) {
          Decision letter = SupervisionDeciders.supervised(held, letter(change, measure), stamp);
          writes.addAll(letter.writes());
          entries.addAll(letter.entries());
        }
      }
    }
    entries.add(
        entry(
            held,
            Kind.PAPER_ISSUED,
            paper,
            "",
            told(held, before == null ? "" : before.name(), paper)
                .add(Topic.ISSUED_ON, null, paper.issuedOn())
                .add(Topic.ANSWER_DUE_ON, null, paper.answerDue())
                .add(Topic.PAPER_COPY, "", paper.copy().name())
                .add(Topic.SHA256, "", paper.copy().sha256())));
    return new Decision(writes, entries, List.of());
  }

  private static Change.Supervised letter(Change.PaperIssued change, MeasureId measure) {
    RegisteredPaper paper = change.after();
    return new Change.Supervised(
        measure,
        paper.letter(),
        paper.number(),
        paper.about().addressee(),
        paper.issuedOn(),
        change.text(),
        paper.answerDue());
  }

  static Decision answered(Held held, Change.PaperAnswered change, Stamp stamp) {
    RegisteredPaper paper = change.before();
    requireHeld(held, paper);
    PaperRules.requireState(paper, PaperState.ISSUED);
    PaperRules.requireDay(paper, change.on(), stamp.today());
    String answer = Deciders.requireReason(change.answer());
    List<Supervision> letters = open(held, paper);
    if (!letters.isEmpty()) {
      List<Write> writes = new ArrayList<>();
      List<Entry> entries = new ArrayList<>();
      for (Supervision letter : letters) {
        Decision one =
            SupervisionDeciders.answered(
                held,
                new Change.Answered(letter.measure(), letter.id(), change.on(), answer),
                stamp);
        writes.addAll(one.writes());
        entries.addAll(one.entries());
      }
      return new Decision(writes, entries, List.of());
    }
    return Decision.of(
        entry(
            held,
            Kind.PAPER_ANSWERED,
            paper,
            "",
            new Changed()
                .add(Topic.PAPER, "", paper.name())
                .add(Topic.ANSWERED_ON, null, change.on())
                .add(Topic.ANSWER, "", answer)),
        ended(paper, PaperState.ANSWERED, change.on(), answer));
  }

  static Decision withdrawn(Held held, Change.PaperWithdrawn change, Stamp stamp) {
    RegisteredPaper paper = change.before();
    requireHeld(held, paper);
    PaperRules.requireState(paper, PaperState.DRAFT, PaperState.ISSUED);
    PaperRules.requireDay(paper, change.on(), stamp.today());
    String reason = Deciders.requireReason(change.reason());
    List<Write> writes = new ArrayList<>();
    writes.add(ended(paper, PaperState.WITHDRAWN, change.on(), reason));
    for (Supervision letter : open(held, paper)) {
      writes.add(
          Row.changed(
              "supervision",
              letter.id().value(),
              "answered_on",
              change.on(),
              "answer",
              SupervisionRules.WITHDRAWN + reason));
    }
    return Decision.of(
        entry(
            held,
            Kind.PAPER_WITHDRAWN,
            paper,
            reason,
            new Changed()
                .add(Topic.PAPER, paper.name(), "")
                .add(Topic.WITHDRAWN_ON, null, change.on())),
        writes);
  }

  static Decision signed(Held held, Change.PaperSigned change) {
    RegisteredPaper paper = change.before();
    requireHeld(held, paper);
    PaperRules.requireState(paper, PaperState.ISSUED, PaperState.ANSWERED);
    if (paper.signed() != null) {
      throw LedgerException.refusing(
          LedgerException.Kind.PAPER_SIGNED_THERE, paper.name(), paper.signed().name());
    }
    return Decision.of(
        entry(
            held,
            Kind.PAPER_SIGNED,
            paper,
            "",
            new Changed()
                .add(Topic.PAPER, "", paper.name())
                .add(Topic.SIGNED_COPY, "", change.signed().name())
                .add(Topic.SHA256, "", change.signed().sha256())),
        Row.changed(
            "paper",
            paper.id().value(),
            "signed_name",
            change.signed().name(),
            "signed_sha256",
            change.signed().sha256()));
  }

  static Decision form(Held held, Change.PaperFormKept change) {
    String kind = Deciders.requireReason(change.kind());
    PaperForm before = held.paperForm(kind);
    PaperForm after = change.after();
    Deciders.requireHeld(before.equals(change.before()));
    return Decision.of(
        Entry.of(
            Kind.PAPER_FORM_KEPT,
            "",
            new Changed()
                .add(Topic.PAPER_KIND, "", kind)
                .add(Topic.PAPER_NUMBERS, numbers(before), numbers(after))
                .add(Topic.PAPER_TEMPLATE, name(before.template()), name(after.template()))
                .add(Topic.SHA256, hash(before.template()), hash(after.template()))),
        after.equals(PaperForm.NONE)
            ? Row.taken("paper_form", "kind", kind)
            : Row.kept(
                "paper_form",
                "kind",
                kind,
                "numbers",
                numbers(after),
                "template_name",
                name(after.template()),
                "template_sha256",
                hash(after.template())));
  }

  private static String numbers(PaperForm form) {
    return form.numbers() == null ? "" : form.numbers().form();
  }

  private static String name(PaperCopy copy) {
    return copy == null ? "" : copy.name();
  }

  private static String hash(PaperCopy copy) {
    return copy == null ? null : copy.sha256();
  }

  private static void requireHeld(Held held, RegisteredPaper paper) {
    Deciders.requireHeld(held.papers().contains(paper));
  }

  /** A correction names a paper that has gone out: an issued paper itself never changes. */
  private static void requireCorrected(Held held, RegisteredPaper paper) {
    if (paper.corrects() != null) {
      PaperRules.requireState(
          corrected(held, paper), PaperState.ISSUED, PaperState.ANSWERED, PaperState.WITHDRAWN);
    }
  }

  private static RegisteredPaper corrected(Held held, RegisteredPaper paper) {
    return held.papers().stream()
        .filter(one -> paper.corrects().equals(one.id()))
        .findFirst()
        .orElseThrow(
            () -> LedgerException.refusing(LedgerException.Kind.UNKNOWN_ITEM, paper.corrects()));
  }

  /** The letters of 督办 of a paper that wait for their answer, about items that still stand. */
  private static List<Supervision> open(Held held, RegisteredPaper paper) {
    return paper.letter() == null || paper.number().isEmpty()
        ? List.of()
        : held.letters(paper.number()).stream()
            .filter(letter -> letter.answeredOn() == null)
            .filter(letter -> PaperRules.isLetter(paper, letter))
            .filter(letter -> !struck(held, letter.measure()))
            .toList();
  }

  private static boolean struck(Held held, MeasureId measure) {
    return held.removed(held.anyRow(measure).issue().id()).stream()
        .anyMatch(one -> one.measure().equals(measure));
  }

  /**
   * What a new entry tells of a paper.
   *
   * @param before its name as a draft; empty where there was none
   */
  private static Changed told(Held held, String before, RegisteredPaper paper) {
    PaperAbout about = paper.about();
    return new Changed()
        .add(Topic.PAPER, before, paper.name())
        .add(Topic.PAPER_KIND, "", paper.kind())
        .add(
            Topic.INSPECTION,
            "",
            about.inspection() == null ? "" : held.inspection(about.inspection()))
        .add(
            Topic.PAPER_ABOUT,
            "",
            Stream.of(about.addressee(), about.leader(), about.period())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、")))
        .add(Topic.CORRECTS, "", paper.corrects() == null ? "" : corrected(held, paper).name())
        .add(
            Topic.ITEMS,
            List.of(),
            about.items().stream().map(measure -> LedgerQuery.number(held.row(measure))).toList());
  }

  /** An entry about the one measure with which a paper is filed, else about the ledger. */
  private static Entry entry(
      Held held, Kind kind, RegisteredPaper paper, String reason, Changed changed) {
    List<MeasureId> items = paper.about().items();
    return items.size() == 1
        ? Entry.of(kind, held.anyRow(items.getFirst()), reason, changed)
        : Entry.of(kind, reason, changed);
  }

  private static Row ended(RegisteredPaper paper, PaperState state, LocalDate on, String words) {
    return Row.changed(
        "paper", paper.id().value(), "state", state, "ended_on", on, "answer", words);
  }

  private static void make(RegisteredPaper paper, Stamp stamp, List<Write> writes) {
    List<Object> cells = new ArrayList<>(Arrays.asList(cells(paper)));
    cells.add("entered_at");
    cells.add(Deciders.at(stamp));
    cells.add("entered_by");
    cells.add(stamp.by());
    writes.add(Row.made("paper", cells.toArray()));
    for (MeasureId measure : paper.about().items()) {
      writes.add(Row.made("paper_item", "paper_id", Row.NEW, "measure_id", measure.value()));
    }
  }

  private static void file(
      List<MeasureId> items, List<MeasureId> before, long id, List<Write> writes) {
    for (MeasureId measure : before) {
      if (!items.contains(measure)) {
        writes.add(Row.taken("paper_item", "paper_id", id, "measure_id", measure.value()));
      }
    }
    for (MeasureId measure : items) {
      if (!before.contains(measure)) {
        writes.add(Row.made("paper_item", "paper_id", id, "measure_id", measure.value()));
      }
    }
  }

  private static Object[] cells(RegisteredPaper paper) {
    PaperAbout about = paper.about();
    return new Object[] {
      "kind",
      paper.kind(),
      "letter",
      paper.letter(),
      "title",
      paper.title(),
      "number",
      paper.number(),
      "state",
      paper.state(),
      "issued_on",
      paper.issuedOn(),
      "answer_due_on",
      paper.answerDue(),
      "ended_on",
      null,
      "answer",
      "",
      "inspection_id",
      about.inspection() == null ? null : about.inspection().value(),
      "addressee",
      about.addressee(),
      "leader",
      about.leader(),
      "period",
      about.period(),
      "corrects_id",
      paper.corrects() == null ? null : paper.corrects().value(),
      "copy_name",
      name(paper.copy()),
      "copy_sha256",
      hash(paper.copy()),
      "signed_name",
      "",
      "signed_sha256",
      null
    };
  }
}
