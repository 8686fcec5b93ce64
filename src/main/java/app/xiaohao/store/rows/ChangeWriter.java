package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.ledger.row.DoneDay;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.rule.ClosedRows;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.rule.ExtensionRules;
import app.xiaohao.ledger.rule.People;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.store.columns.AnswerWriter;
import app.xiaohao.store.columns.DateHistory;
import app.xiaohao.store.columns.DueColumns;
import app.xiaohao.store.columns.NameReader;
import app.xiaohao.store.columns.SaidWriter;
import app.xiaohao.store.columns.Synonyms;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Writes one {@link Change} with its entry in the log, after looking whether the ledger still holds
 * what the change says was before.
 */
final class ChangeWriter {
  private final Sql sql;
  private final Stamp stamp;
  private final ChangeLog log;
  private String batch = "";

  private ChangeWriter(Sql sql, Stamp stamp, ChangeLog log) {
    this.sql = sql;
    this.stamp = stamp;
    this.log = log;
  }

  /** Waits until no other transaction writes; whoever begins ends with {@link #end}. */
  static ChangeWriter begin(Sql sql, Stamp stamp) throws SQLException {
    return new ChangeWriter(sql, stamp, ChangeLog.lock(sql, stamp));
  }

  /** Writes the entries of the log. */
  void end() throws SQLException {
    log.write();
  }

  /** Writes changes as one step, which is undone as one. */
  static void write(Sql sql, List<Change> changes, Stamp stamp) throws SQLException {
    ChangeWriter writer = begin(sql, stamp);
    if (changes.size() > 1) {
      long rows =
          changes.stream()
              .map(change -> change instanceof Change.OfMeasure of ? of.measure() : change)
              .distinct()
              .count();
      writer.batch = rows + " " + changes.size();
    }
    for (Change change : changes) {
      write(sql, writer, change);
    }
    writer.end();
  }

  private static void write(Sql sql, ChangeWriter writer, Change change) throws SQLException {
    if (change instanceof Change.OfMeasure ofMeasure) {
      LedgerRow row = writer.row(ofMeasure.measure());
      ClosedRows.check(ofMeasure, row);
      SaidWriter.keepBefore(sql, row.measure());
    }
    switch (change) {
      case Change.Title title -> writer.title(title);
      case Change.Answering answering -> writer.answering(answering);
      case Change.Due due -> writer.due(due);
      case Change.Progress progress -> writer.progress(progress);
      case Change.Completed completed -> writer.completed(completed);
      case Change.Closing closing -> ClosingChanges.closing(writer, closing);
      case Change.Standard standard -> ClosingChanges.standard(writer, standard);
      case Change.EvidenceRemoved removed -> EvidenceChanges.removed(writer, removed);
      case Change.EvidenceProves proves -> EvidenceChanges.proves(writer, proves);
      case Change.ExtensionAsked asked -> ExtensionChanges.asked(writer, asked);
      case Change.ExtensionDecided decided -> ExtensionChanges.decided(writer, decided);
      case Change.Supervised supervised -> SupervisionChanges.supervised(writer, supervised);
      case Change.Answered answered -> SupervisionChanges.answered(writer, answered);
      case Change.LookBackPlanned planned -> LookBackChanges.planned(writer, planned);
      case Change.LookBackDone done -> LookBackChanges.done(writer, done);
      case Change.Rules rules -> RuleChanges.rules(writer, rules);
      case Change.LightSet set -> LightSets.write(writer, set);
      case Change.CalendarDay day -> CalendarDays.write(writer, day);
      case Change.PeriodOpened opened -> PeriodChanges.opened(writer, opened);
      case Change.PeriodClosed closed -> PeriodChanges.closed(writer, closed);
      case Change.ReconciliationSigned signed -> PeriodChanges.signed(writer, signed);
      case Change.Linked linked -> LinkChanges.linked(writer, linked);
      case Change.Unlinked unlinked -> LinkChanges.unlinked(writer, unlinked);
      case Change.UnitKept unit -> NameChanges.unit(writer, unit);
      case Change.UnitPeople people -> NameChanges.people(writer, people);
      case Change.UnitsMerged merged -> NameChanges.unitsMerged(writer, merged);
      case Change.LeaderKept leader -> NameChanges.leader(writer, leader);
      case Change.LeadersMerged merged -> NameChanges.leadersMerged(writer, merged);
      case Change.Wording wording -> writer.wording(wording);
      case Change.Synonym synonym -> writer.synonym(synonym);
      case Change.Settings settings -> writer.settings(settings);
    }
  }

  private void title(Change.Title change) throws SQLException {
    String item = item(change.issue());
    String held =
        sql.first(
                "select title from issue where id = ?",
                row -> row.getString(1),
                change.issue().value())
            .orElseThrow(() -> unknown(change.issue()));
    requireHeld(held.equals(change.before()));
    ClosedRows.checkTitle(RowReader.of(sql, change.issue()));
    SaidWriter.keepBefore(sql, change.issue().value(), held);
    sql.update("update issue set title = ? where id = ?", change.after(), change.issue().value());
    log.add(
        Kind.TITLE_CHANGED,
        new Subject(null, change.issue().value(), null),
        item,
        "",
        new FieldChanges().add("title", change.before(), change.after()).list());
  }

  private void answering(Change.Answering change) throws SQLException {
    LedgerRow row = row(change.measure());
    requireHeld(row.measure().responsibility().equals(change.before()));
    long id = change.measure().value();
    sql.update("delete from measure_unit where measure_id = ?", id);
    sql.update("delete from measure_leader where measure_id = ?", id);
    AnswerWriter writer = new AnswerWriter(sql);
    writer.add(id, change.after());
    writer.write(count -> {});
    // Read back: an alias or a name with spaces around it is kept under the ledger's own name.
    Responsibility after = row(change.measure()).measure().responsibility();
    Responsibility before = change.before();
    log(
        Kind.RESPONSIBILITY_CHANGED,
        row,
        "",
        new FieldChanges()
            .add("leaders", before.leaders(), after.leaders())
            .add("lead_units", before.lead(), after.lead())
            .add("responsible_units", before.responsible(), after.responsible())
            .add("supporting_units", before.supporting(), after.supporting()));
  }

  private void due(Change.Due change) throws SQLException {
    LedgerRow row = row(change.measure());
    MeasureLine held = row.measure();
    requireHeld(held.deadline().equals(change.before()));
    DateSettings set = DateHistory.of(sql, change.measure());
    if (!held.awaitsDate()) {
      ExtensionRules.checkSet(change, set, guards(row), stamp, people());
    }
    DueColumns before = DueColumns.of(change.before());
    DueColumns after = DueColumns.of(change.after());
    LocalDate firstDue = held.firstDue() != null ? held.firstDue() : after.on();
    sql.update(
        "update measure set due_kind = ?, due_on = ?, due_day = ?, due_words = ?, first_due_on = ?,"
            + " due_rhythm = ?, due_month = ? where id = ?",
        after.kind(),
        after.on(),
        after.day(),
        after.words(),
        firstDue,
        after.rhythm(),
        after.month(),
        change.measure().value());
    boolean correction = ExtensionRules.isCorrection(change);
    log(
        Kind.DEADLINE_CHANGED,
        row,
        change.reason(),
        new FieldChanges()
            .add(DateSettings.CORRECTION, "", correction ? set.corrections() + 1 : "")
            .add("due_kind", before.kind(), after.kind())
            .add("due_on", before.on(), after.on())
            .add("due_day", before.day(), after.day())
            .add("due_words", before.words(), after.words())
            .add("due_rhythm", before.rhythm(), after.rhythm())
            .add("due_month", before.month(), after.month())
            .add("first_due_on", held.firstDue(), firstDue));
  }

  private void progress(Change.Progress change) throws SQLException {
    LedgerRow row = row(change.measure());
    MeasureLine held = row.measure();
    requireHeld(held.percent() == change.percentBefore());
    var entry = change.entry();
    if (entry.on().isAfter(today())) {
      throw LedgerException.refusing(LedgerException.Kind.DAY_IN_FUTURE, entry.on());
    }
    PeriodChanges.Placed placed = PeriodChanges.placed(sql, row.issue().inspection(), entry.on());
    sql.update(
        "insert into progress_entry (measure_id, period_id, late, reported_on, body, percent,"
            + " reported_by) values (?,?,?,?,?,?,?)",
        change.measure().value(),
        placed.period(),
        placed.late(),
        entry.on(),
        entry.text(),
        entry.percent(),
        entry.by());
    boolean newest = held.progressOn() == null || !entry.on().isBefore(held.progressOn());
    FieldChanges fields = new FieldChanges();
    if (newest) {
      sql.update(
          "update measure set percent = ?, progress = ?, progress_on = ? where id = ?",
          entry.percent(),
          entry.text(),
          entry.on(),
          change.measure().value());
      fields
          .add("progress_on", held.progressOn(), entry.on())
          .add("percent", held.percent(), entry.percent())
          .add("progress", held.progress(), entry.text());
    } else {
      fields
          .add("progress_on", "", entry.on())
          .add("percent", "", entry.percent())
          .add("progress", "", entry.text());
    }
    if (entry.percent() == 100 && held.doneOn() != null && entry.on().isBefore(held.doneOn())) {
      sql.update(
          "update measure set done_on = ? where id = ?",
          DoneDay.of(held, doneReports(change.measure()), held.doneOn()),
          change.measure().value());
    }
    fields.add("reported_by", "", entry.by()).add("late", false, placed.late());
    log(Kind.PROGRESS_RECORDED, row, "", fields);
  }

  private void completed(Change.Completed change) throws SQLException {
    LedgerRow row = row(change.measure());
    requireHeld(
        row.measure().completion() == change.before()
            && row.measure().nature() == change.natureBefore());
    if (change.after() != Completion.DONE
        && ClosingRules.holdsCompletion(row.measure().closure(), change.before())) {
      throw new LedgerException(LedgerException.Kind.COMPLETION_LOCKED, List.of(), null);
    }
    MeasureLine held = row.measure();
    LocalDate doneOn =
        change.after() != Completion.DONE
            ? null
            : change.before() == Completion.DONE
                ? held.doneOn()
                : DoneDay.of(held, doneReports(change.measure()), stamp.today());
    sql.update(
        "update measure set completion = ?, nature = ?, done_on = ? where id = ?",
        change.after(),
        change.natureAfter(),
        doneOn,
        change.measure().value());
    log(
        Kind.COMPLETION_CHANGED,
        row,
        "",
        new FieldChanges()
            .add("completion", change.before(), change.after())
            .add("nature", change.natureBefore(), change.natureAfter()));
  }

  /** The days on which people reported 100 percent. */
  private List<LocalDate> doneReports(MeasureId measure) throws SQLException {
    return sql.list(
        "select reported_on from progress_entry where measure_id = ? and percent = 100"
            + " and import_id is null",
        row -> row.getObject(1, LocalDate.class),
        measure.value());
  }

  private void wording(Change.Wording change) throws SQLException {
    LedgerRow row = row(change.measure());
    requireHeld(row.measure().text().equals(change.before()));
    sql.update(
        "update measure set body = ? where id = ?", change.after(), change.measure().value());
    log(
        Kind.WORDING_CHANGED,
        row,
        "",
        new FieldChanges().add("text", change.before(), change.after()));
  }

  private void synonym(Change.Synonym change) throws SQLException {
    requireHeld(Objects.equals(Synonyms.read(sql).get(change.heading()), change.before()));
    Synonyms.write(sql, change.heading(), change.after());
    log.add(
        Kind.SYNONYM_CHANGED,
        Subject.LEDGER,
        "",
        "",
        new FieldChanges()
            .add("heading", "", change.heading())
            .add("meaning", change.before(), change.after())
            .list());
  }

  private void settings(Change.Settings change) throws SQLException {
    LedgerSettings before = change.before();
    LedgerSettings after = change.after();
    requireHeld(Settings.read(sql).equals(before));
    Settings.write(sql, after);
    log.add(
        Kind.SETTINGS_CHANGED,
        Subject.LEDGER,
        "",
        "",
        new FieldChanges()
            .add("light_rules", before.lights().standard().name(), after.lights().standard().name())
            .add(
                "due_soon_days",
                before.lights().standard().dueSoonDays(),
                after.lights().standard().dueSoonDays())
            .add("reporting_unit", before.reportingUnit(), after.reportingUnit())
            .add("evidence_megabytes", before.evidence().megabytes(), after.evidence().megabytes())
            .add("evidence_files", before.evidence().files(), after.evidence().files())
            .add("sample", before.sample(), after.sample())
            .add("closing_numbers", before.numbers().form(), after.numbers().form())
            .list());
  }

  /** Writes an entry about a measure, with what was declared. */
  void log(HistoryEntry.Kind kind, LedgerRow row, String reason, FieldChanges fields) {
    fields
        .add("not_same_as", "", stamp.avowal().notSameAs())
        .add("late_reason", "", stamp.avowal().lateReason())
        .add("batch", "", batch);
    log.add(
        kind,
        new Subject(null, null, row.measure().id().value()),
        LedgerQuery.number(row),
        reason,
        fields.list());
  }

  LedgerRow row(MeasureId measure) throws SQLException {
    List<LedgerRow> rows = RowReader.of(sql, measure);
    if (rows.isEmpty()) {
      throw unknown(measure);
    }
    return rows.getFirst();
  }

  Sql sql() {
    return sql;
  }

  ChangeLog log() {
    return log;
  }

  /** What the inspection of a row demands of those who sign. */
  Guards guards(LedgerRow row) throws SQLException {
    return RuleChanges.of(sql, row.issue().inspection()).guards();
  }

  /** Who is who among those who sign. */
  People people() throws SQLException {
    return new People(NameReader.units(sql));
  }

  /** Who changes it, when, and what they declare. */
  Stamp stamp() {
    return stamp;
  }

  /** Who changes it. */
  String by() {
    return stamp.by();
  }

  private String item(IssueId issue) throws SQLException {
    return sql.first(
            "select number from issue where id = ?", row -> row.getString(1), issue.value())
        .orElseThrow(() -> unknown(issue));
  }

  /** The day on which it is changed. */
  LocalDate today() {
    return stamp.today();
  }

  OffsetDateTime at() {
    return stamp.at().truncatedTo(ChronoUnit.MICROS);
  }

  static void requireHeld(boolean held) {
    if (!held) {
      throw new LedgerException(LedgerException.Kind.STALE, List.of(), null);
    }
  }

  static LedgerException unknown(Record id) {
    return new LedgerException(LedgerException.Kind.UNKNOWN_ITEM, List.of(id.toString()), null);
  }
}
