package app.xiaohao.store.rows;

import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.ImportId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.PaperNumber;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionId;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.closing.LookBackId;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.ExtensionId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.columns.AnswerLines;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what happened to measures beyond their lines: one statement a table. */
public final class LifeReader {
  private static final String SUPERVISIONS =
      "select p.measure_id, p.id, p.kind, p.number, p.addressee, p.issued_on, p.issued_by,"
          + " p.body, p.answer_due_on, p.answered_on, p.answer from supervision p";

  private final Sql sql;
  private final String where;
  private final Object[] arguments;
  private final Map<MeasureId, Life> lives = new HashMap<>();

  private LifeReader(Sql sql, String where, Object... arguments) {
    this.sql = sql;
    this.where = where;
    this.arguments = arguments;
  }

  /** A life while it is read. */
  private static final class Life {
    private final List<StandardLine> standard = new ArrayList<>(2);
    private final List<Evidence> evidence = new ArrayList<>(2);
    private final List<ClosingStep> steps = new ArrayList<>(4);
    private final List<Extension> extensions = new ArrayList<>(1);
    private final List<Supervision> supervisions = new ArrayList<>(1);
    private final List<LookBack> lookBacks = new ArrayList<>(1);
    private final List<ClosingStatement> statements = new ArrayList<>(1);
  }

  /** Of one measure. */
  public static MeasureLife of(Sql sql, MeasureId measure) throws SQLException {
    LifeReader reader = new LifeReader(sql, " where p.measure_id = ?", measure.value());
    reader.read();
    return reader.finished().getOrDefault(measure, MeasureLife.NONE);
  }

  /** Of all measures of an inspection, or of the ledger where it is null. */
  public static Desk desk(Sql sql, InspectionId inspection) throws SQLException {
    LifeReader reader =
        inspection == null
            ? new LifeReader(sql, "")
            : new LifeReader(
                sql,
                " where p.measure_id in (select m.id from measure m join issue i"
                    + " on i.id = m.issue_id where i.inspection_id = ?)",
                inspection.value());
    reader.read();
    // what is struck urges nobody
    HandReader.removed(sql).forEach(measure -> reader.lives.remove(new MeasureId(measure)));
    return new Desk(reader.finished(), RuleReader.read(sql), records(sql));
  }

  /** The days of the dated records of measures with a recurring deadline. */
  private static Map<MeasureId, List<LocalDate>> records(Sql sql) throws SQLException {
    Map<MeasureId, List<LocalDate>> records = new HashMap<>();
    sql.each(
        "select p.measure_id, p.reported_on from progress_entry p"
            + " join measure m on m.id = p.measure_id where m.due_kind = 'RECURRING'",
        row ->
            records
                .computeIfAbsent(measure(row), key -> new ArrayList<>())
                .add(row.getObject(2, LocalDate.class)));
    return records;
  }

  /** What the ledger holds under the number of a letter, however written, of any measure. */
  static List<Supervision> letters(Sql sql, String number) throws SQLException {
    return sql.list(SUPERVISIONS + " order by p.id", LifeReader::supervision).stream()
        .filter(letter -> PaperNumber.same(letter.number(), number))
        .toList();
  }

  private Map<MeasureId, MeasureLife> finished() {
    Map<MeasureId, MeasureLife> finished = HashMap.newHashMap(lives.size());
    lives.forEach(
        (measure, life) ->
            finished.put(
                measure,
                new MeasureLife(
                    life.standard,
                    life.evidence,
                    life.steps,
                    life.extensions,
                    life.supervisions,
                    life.lookBacks,
                    life.statements)));
    return finished;
  }

  private Life life(ResultSet row) throws SQLException {
    return lives.computeIfAbsent(measure(row), key -> new Life());
  }

  private static MeasureId measure(ResultSet row) throws SQLException {
    return new MeasureId(row.getLong(1));
  }

  private void read() throws SQLException {
    sql.each(
        "select p.measure_id, p.body, p.evidence from closing_standard p"
            + where
            + " order by p.measure_id, p.position",
        row -> life(row).standard.add(new StandardLine(row.getString(2), row.getString(3))),
        arguments);
    sql.each(
        "select p.measure_id, p.id, p.number, p.name, p.proves, p.sha256, f.size_bytes,"
            + " p.page_count, p.round, p.added_at, p.added_by from evidence p"
            + " join evidence_file f on f.sha256 = p.sha256"
            + (where.isEmpty() ? " where" : where + " and")
            + " p.removed_at is null order by p.measure_id, p.number",
        row -> life(row).evidence.add(evidence(row)),
        arguments);
    sql.each(
        "select p.measure_id, p.round, p.act, p.state_before, p.state_after, p.step_on,"
            + " p.level_name, p.closing_number, p.opinion, p.ticked, p.taken_at, p.taken_by"
            + " from closure_step p"
            + where
            + " order by p.id",
        row -> life(row).steps.add(step(row)),
        arguments);
    sql.each(
        "select p.measure_id, p.id, p.due_before, p.due_after, p.reason, p.requested_on,"
            + " p.requested_by, p.decision, p.decided_on, p.decided_by, p.opinion"
            // What a merged file moved is no 延期; earlier versions wrote it down as one.
            + " from (select * from extension where import_id is null) p"
            + where
            + " order by p.id",
        row -> life(row).extensions.add(extension(row)),
        arguments);
    sql.each(
        SUPERVISIONS + where + " order by p.id",
        row -> life(row).supervisions.add(supervision(row)),
        arguments);
    sql.each(
        "select p.measure_id, p.id, p.round, p.planned_on, p.checked_on, p.answers, p.outcome,"
            + " p.finding, p.checked_by from look_back p"
            + where
            + " order by p.planned_on, p.id",
        row -> life(row).lookBacks.add(lookBack(row)),
        arguments);
    sql.each(
        "select p.measure_id, p.import_id, d.name, p.closure, p.stated_on, p.closing_number,"
            + " t.imported_at, t.imported_by from closing_statement p"
            + " join document_import t on t.id = p.import_id"
            + " join source_document d on d.id = t.document_id"
            + where
            + " order by p.import_id",
        row -> life(row).statements.add(statement(row)),
        arguments);
  }

  private static Evidence evidence(ResultSet row) throws SQLException {
    int pages = row.getInt(8);
    return new Evidence(
        new EvidenceId(row.getLong(2)),
        measure(row),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getObject(8) == null ? null : pages,
        row.getInt(9),
        row.getObject(10, OffsetDateTime.class),
        row.getString(11));
  }

  private static ClosingStep step(ResultSet row) throws SQLException {
    return new ClosingStep(
        measure(row),
        row.getInt(2),
        ClosureAct.valueOf(row.getString(3)),
        Closure.valueOf(row.getString(4)),
        Closure.valueOf(row.getString(5)),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        Lines.parts(row.getString(10)),
        row.getObject(11, OffsetDateTime.class),
        row.getString(12));
  }

  private static ClosingStatement statement(ResultSet row) throws SQLException {
    return new ClosingStatement(
        measure(row),
        new ImportId(row.getLong(2)),
        row.getString(3),
        Closure.valueOf(row.getString(4)),
        row.getObject(5, LocalDate.class),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class),
        row.getString(8));
  }

  private static Extension extension(ResultSet row) throws SQLException {
    return new Extension(
        new ExtensionId(row.getLong(2)),
        measure(row),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        Extension.Decision.valueOf(row.getString(8)),
        row.getObject(9, LocalDate.class),
        row.getString(10),
        row.getString(11));
  }

  private static Supervision supervision(ResultSet row) throws SQLException {
    return new Supervision(
        new SupervisionId(row.getLong(2)),
        measure(row),
        SupervisionKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getString(8),
        row.getObject(9, LocalDate.class),
        row.getObject(10, LocalDate.class),
        row.getString(11) == null ? "" : row.getString(11));
  }

  private static LookBack lookBack(ResultSet row) throws SQLException {
    String grade = row.getString(7);
    return new LookBack(
        new LookBackId(row.getLong(2)),
        measure(row),
        row.getInt(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        AnswerLines.answers(row.getString(6)),
        grade == null ? null : LookBack.Grade.valueOf(grade),
        row.getString(8),
        row.getString(9));
  }
}
