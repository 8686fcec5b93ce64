package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.table.TablePaper.Column;
import app.xiaohao.export.table.TablePaper.Line;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register of papers (文书登记簿) as a table, all of it. */
final class PapersTable {
  private PapersTable() {}

  static TablePaper of(Ledger ledger, String title, LocalDate today, Texts texts) {
    PaperWording words = new PaperWording(texts);
    PaperRegister register = words.register(ledger.desks());
    List<String> gaps = words.gaps(register, ledger.desks().paperForms(), today.getYear());
    List<LedgerRow> rows = ledger.rows(null);
    Map<MeasureId, String> numbers =
        PaperRegister.itemNumbers(InspectionNames.of(ledger.inspections(), rows), rows);
    return new TablePaper(
        title,
        gaps.isEmpty() ? List.of() : List.of(texts.of("paper.papers.gaps", String.join("、", gaps))),
        List.of(
            column("NUMBER", 10, Align.CENTER, texts),
            column("KIND", 8, Align.LEFT, texts),
            column("TITLE", 14, Align.LEFT, texts),
            column("ABOUT", 12, Align.LEFT, texts),
            column("STATE", 6, Align.CENTER, texts),
            column("ON", 6, Align.CENTER, texts),
            column("DUE", 6, Align.CENTER, texts),
            column("ENDED", 6, Align.CENTER, texts),
            column("ANSWER", 14, Align.LEFT, texts),
            column("SIGNED", 8, Align.LEFT, texts)),
        register.papers().stream()
            .map(paper -> new Line(null, cells(paper, numbers, words, today, texts)))
            .toList());
  }

  private static Column column(String name, double share, Align align, Texts texts) {
    return new Column(texts.of("paper.papers.column." + name), share, align);
  }

  private static List<String> cells(
      RegisteredPaper paper,
      Map<MeasureId, String> numbers,
      PaperWording words,
      LocalDate today,
      Texts texts) {
    String state = texts.word(paper.state());
    return List.of(
        paper.number(),
        words.kind(paper.kind()),
        paper.title(),
        words.about(paper, PaperRegister.items(paper, numbers)),
        paper.unanswered(today) ? texts.of("paper.papers.late", state) : state,
        day(paper.issuedOn()),
        day(paper.answerDue()),
        day(paper.endedOn()),
        paper.answer(),
        paper.signed() == null ? "" : paper.signed().name());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
