package app.xiaohao.store.columns;

import app.xiaohao.model.MeasureId;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.paper.PaperAbout;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperForm;
import app.xiaohao.model.paper.PaperId;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the register of papers. What became of a letter of 督办 stands with its letters: it is
 * answered on the day of the last answer once none of them waits for one.
 */
public final class PaperReader {
  private static final String PAPERS =
      "select id, kind, letter, title, number, state, issued_on, answer_due_on, ended_on, answer,"
          + " inspection_id, addressee, leader, period, corrects_id, copy_name, copy_sha256,"
          + " signed_name, signed_sha256, entered_by from paper order by id";

  private PaperReader() {}

  /** All papers, oldest first. */
  public static List<RegisteredPaper> papers(Sql sql) throws SQLException {
    Map<Long, List<MeasureId>> items = new HashMap<>();
    sql.each(
        "select x.paper_id, x.measure_id from paper_item x join measure m on m.id = x.measure_id"
            + " join issue i on i.id = m.issue_id order by x.paper_id, i.number, m.number, m.id",
        row ->
            items
                .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2))
                .add(new MeasureId(row.getLong(2))));
    Map<Long, Ended> answers = new HashMap<>();
    sql.each(
        "select x.paper_id, s.answered_on, s.answer from paper p join paper_item x"
            + " on x.paper_id = p.id join supervision s on s.measure_id = x.measure_id"
            + " and s.number = p.number and s.kind = p.letter where p.state = 'ISSUED'"
            + " and s.measure_id not in (select measure_id from removed_measure)"
            + " order by x.paper_id, s.answered_on, s.id",
        row ->
            answers.merge(
                row.getLong(1),
                new Ended(row.getObject(2, LocalDate.class), row.getString(3), true),
                Ended::then));
    return sql.list(PAPERS, row -> paper(row, items, answers));
  }

  /** The papers that are filed with a measure, oldest first. */
  public static List<RegisteredPaper> of(Sql sql, MeasureId measure) throws SQLException {
    return papers(sql).stream().filter(paper -> paper.about().items().contains(measure)).toList();
  }

  /** When letters were answered, and whether all of them are. */
  private record Ended(LocalDate on, String answer, boolean all) {
    Ended then(Ended next) {
      boolean both = all && on != null && next.on != null;
      return both ? next : new Ended(null, "", false);
    }

    boolean whole() {
      return all && on != null;
    }
  }

  private static RegisteredPaper paper(
      ResultSet row, Map<Long, List<MeasureId>> items, Map<Long, Ended> answers)
      throws SQLException {
    long id = row.getLong(1);
    String letter = row.getString(3);
    Long inspection = row.getObject(11, Long.class);
    Long corrects = row.getObject(15, Long.class);
    RegisteredPaper paper =
        new RegisteredPaper(
            new PaperId(id),
            row.getString(2),
            letter == null ? null : SupervisionKind.valueOf(letter),
            row.getString(4),
            row.getString(5),
            PaperState.valueOf(row.getString(6)),
            row.getObject(7, LocalDate.class),
            row.getObject(8, LocalDate.class),
            row.getObject(9, LocalDate.class),
            row.getString(10),
            new PaperAbout(
                inspection == null ? null : new InspectionId(inspection),
                items.getOrDefault(id, List.of()),
                row.getString(12),
                row.getString(13),
                row.getString(14)),
            corrects == null ? null : new PaperId(corrects),
            copy(row.getString(16), row.getString(17)),
            copy(row.getString(18), row.getString(19)),
            row.getString(20));
    Ended ended = answers.get(id);
    return ended != null && ended.whole() ? paper.answered(ended.on, ended.answer) : paper;
  }

  private static PaperCopy copy(String name, String sha256) {
    return sha256 == null ? null : new PaperCopy(name, sha256);
  }

  /** How the office does papers, by kind. */
  public static Map<String, PaperForm> forms(Sql sql) throws SQLException {
    Map<String, PaperForm> forms = new HashMap<>();
    sql.each(
        "select kind, numbers, template_name, template_sha256 from paper_form",
        row -> {
          String numbers = row.getString(2);
          forms.put(
              row.getString(1),
              new PaperForm(
                  numbers.isEmpty() ? null : new ClosingNumbers(numbers),
                  copy(row.getString(3), row.getString(4))));
        });
    return Map.copyOf(forms);
  }
}
