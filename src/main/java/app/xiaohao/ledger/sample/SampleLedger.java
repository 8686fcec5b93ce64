package app.xiaohao.ledger.sample;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.ledger.ImportReceipt;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.SupervisionRules;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.model.inspection.InspectionRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the sample that ships, as of today: 52 issues, 119 measures, about half of them closed,
 * five overdue, about nine due soon. Dates are offsets, so the sample is alive on every day.
 */
public final class SampleLedger {
  private static final int IMPORTED = -156;

  /** When a unit's own table comes in. */
  private static final int TABLE = -6;

  /** What is applied for after this day has its proof beside it. */
  private static final int PROVED = -60;

  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final Duration WORKING_DAY = Duration.ofHours(9);
  private static final Duration USUAL_STEP = Duration.ofMinutes(11);

  private final LedgerStores stores;
  private final Clock clock;

  /**
   * @param clock the program's one clock
   */
  public SampleLedger(LedgerStores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** The report of the sample, as it reads on a day; for measuring and trying out. */
  public static SourceText report(LocalDate today) {
    SampleScript script = SampleScript.on(today);
    return new SourceText(
        script.word("document"),
        script.report().getBytes(StandardCharsets.UTF_8),
        script.report(),
        StandardCharsets.UTF_8.name());
  }

  /**
   * Makes the sample in a new file and closes it; takes a second or two.
   *
   * @throws LedgerException if the file exists or cannot be written
   */
  public void make(Path file) {
    LocalDate today = LocalDate.now(clock);
    SampleScript script = SampleScript.on(today);
    stores.make(file, store -> fill(store, script, today));
  }

  private void fill(LedgerStore store, SampleScript script, LocalDate today) {
    String operator = script.word("operator");
    Draft draft = new ReportParser().parse(report(today));
    DraftReview review = new DraftReview(draft);
    for (int i = 0; i < review.items().size(); i++) {
      // what is left out here is missing when the books are compared
      review.include(i, !review.items().get(i).title().equals(script.word("left-out")));
    }
    ReviewedBatch batch =
        review.approve(
            new ReviewedBatch.Target.NewInspection(
                script.word("inspection"), InspectionKind.CENTRAL_INSPECTION));
    Ledger imported = ledger(store, today.plusDays(IMPORTED), MORNING);
    ImportReceipt receipt = imported.commit(batch, operator);
    LedgerSettings settings = store.settings();
    imported.apply(
        new Change.Settings(
            settings,
            settings
                .withReportingUnit(script.word("unit"))
                .withNumbers(new ClosingNumbers(script.word("number")))
                .ofSample()),
        operator);

    imported.apply(
        new Change.Rules(
            receipt.inspection(),
            InspectionRules.DEFAULT,
            InspectionRules.DEFAULT.withRoute(SampleStory.ROUTE)),
        operator);

    List<LedgerRow> rows = store.rows(receipt.inspection());
    List<SampleScript.Item> items = script.items();
    if (rows.size() != items.size()) {
      throw new IllegalStateException(
          "the script tells of %d measures, the report has %d"
              .formatted(items.size(), rows.size()));
    }
    List<SampleStory.Event> events = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      new SampleStory(rows.get(i).measure(), items.get(i), script, today).tell(events);
    }
    SampleAccounts accounts = new SampleAccounts(receipt.inspection(), script, today);
    accounts.tell(rows, events);
    events.sort(Comparator.comparingInt(SampleStory.Event::day));
    Numbering numbers = new Numbering(new ClosingNumbers(script.word("number")));
    apply(store, events.stream().filter(one -> one.day() < TABLE).toList(), today, script, numbers);
    Ledger lately = ledger(store, today.plusDays(TABLE), MORNING);
    store.units().forEach(unit -> lately.apply(accounts.people(unit), script.word("operator")));
    report(lately, accounts.table(calm(store.rows(receipt.inspection()), events)), receipt, script);
    apply(
        store, events.stream().filter(one -> one.day() >= TABLE).toList(), today, script, numbers);
  }

  /** Rows to which nothing happens any more. */
  private static List<LedgerRow> calm(List<LedgerRow> rows, List<SampleStory.Event> events) {
    Set<MeasureId> busy = new HashSet<>();
    for (SampleStory.Event event : events) {
      if (event.day() >= TABLE && event.change() instanceof Change.OfMeasure change) {
        busy.add(change.measure());
      }
    }
    return rows.stream().filter(row -> !busy.contains(row.measure().id())).toList();
  }

  /** A unit sends its own table, which is merged so that the ledger keeps what it has. */
  private void report(Ledger ledger, String table, ImportReceipt receipt, SampleScript script) {
    try {
      Draft draft = new DraftMaker().pasted(script.word("table"), table);
      ledger.commit(
          new DraftReview(draft).approve(new ReviewedBatch.Target.Existing(receipt.inspection())),
          script.word("operator"));
    } catch (IntakeException unread) {
      throw new IllegalStateException("the sample is part of the program", unread);
    }
  }

  /** Applies the events day by day, each at its own time between morning and evening. */
  private void apply(
      LedgerStore store,
      List<SampleStory.Event> events,
      LocalDate today,
      SampleScript script,
      Numbering numbers) {
    int from = 0;
    while (from < events.size()) {
      int day = events.get(from).day();
      int to = from;
      while (to < events.size() && events.get(to).day() == day) {
        to++;
      }
      Duration even = WORKING_DAY.dividedBy(to - from);
      Duration step = even.compareTo(USUAL_STEP) < 0 ? even : USUAL_STEP;
      LocalDate date = today.plusDays(day);
      for (int i = from; i < to; i++) {
        LocalTime time = MORNING.plus(step.multipliedBy(i - from + 1L));
        SampleStory.Event event = events.get(i);
        Change change = known(store, script, date, numbers.number(event.change()));
        if (event.day() > PROVED && asks(change)) {
          prove(ledger(store, date, time), (Change.Closing) change, event.by(), script);
        }
        ledger(store, date, time).apply(change, event.by());
      }
      from = to;
    }
  }

  private static boolean asks(Change change) {
    return change instanceof Change.Closing closing && closing.act() == ClosureAct.REQUEST;
  }

  /** Puts a file beside a measure before it is applied for, as a unit would. */
  private static void prove(Ledger ledger, Change.Closing change, String by, SampleScript script) {
    LedgerRow row = ledger.row(change.measure());
    String number = LedgerQuery.number(row);
    try {
      Path folder = Files.createTempDirectory("xiaohao-sample");
      Path proof = folder.resolve(script.word("proof").formatted(number));
      try {
        Files.writeString(
            proof,
            script.word("proof-text").formatted(number, row.measure().text(), by, change.on()));
        ledger.attach(
            change.measure(), List.of(new NewEvidence(proof, "")), by, CommitWatch.NOBODY);
      } finally {
        Files.deleteIfExists(proof);
        Files.delete(folder);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The change with the ids and numbers that are known only now. */
  private static Change known(
      LedgerStore store, SampleScript script, LocalDate date, Change change) {
    return switch (change) {
      case Change.ExtensionDecided decided ->
          new Change.ExtensionDecided(
              decided.measure(),
              life(store, decided).extensions().getLast().id(),
              decided.granted(),
              decided.on(),
              decided.opinion());
      case Change.Supervised letter ->
          new Change.Supervised(
              letter.measure(),
              letter.kind(),
              number(store.desk(null).letters(), script, date, letter),
              letter.addressee(),
              letter.on(),
              letter.text(),
              letter.answerDue());
      case Change.Answered answered ->
          new Change.Answered(
              answered.measure(),
              life(store, answered).supervisions().getLast().id(),
              answered.on(),
              answered.answer());
      case Change.LookBackDone done ->
          new Change.LookBackDone(
              done.measure(),
              life(store, done).lookBacks().getLast().id(),
              done.on(),
              done.answers(),
              done.grade(),
              done.finding());
      default -> SampleAccounts.known(store, change);
    };
  }

  private static String number(
      List<Supervision> letters, SampleScript script, LocalDate date, Change.Supervised letter) {
    return SupervisionRules.nextNumber(
        SupervisionRules.numbers(letters, letter.kind()),
        date.getYear(),
        SupervisionRules.numbers(letters, null),
        script.word(letter.kind().name()).formatted(date.getYear()));
  }

  private static MeasureLife life(LedgerStore store, Change.OfMeasure change) {
    return store.life(change.measure());
  }

  /** The ledger at a moment of the past; it is the store that is open, so this is not closed. */
  @SuppressWarnings("resource")
  private Ledger ledger(LedgerStore store, LocalDate date, LocalTime time) {
    return new Ledger(
        store, Clock.fixed(date.atTime(time).atZone(clock.getZone()).toInstant(), clock.getZone()));
  }

  /** Gives closings their numbers in the order of their days, from 1 every year. */
  private static final class Numbering {
    private final ClosingNumbers form;
    private final Set<String> given = new HashSet<>();

    Numbering(ClosingNumbers form) {
      this.form = form;
    }

    Change number(Change change) {
      if (!(change instanceof Change.Closing closing) || closing.act() != ClosureAct.CLOSE) {
        return change;
      }
      int year = closing.on().getYear();
      String number = form.number(year, form.next(year, given));
      given.add(number);
      return new Change.Closing(
          closing.measure(),
          closing.before(),
          closing.act(),
          closing.on(),
          number,
          closing.opinion(),
          closing.ticked());
    }
  }
}
