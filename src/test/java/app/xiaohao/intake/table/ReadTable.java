package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import java.util.List;

/** A table of rows as its draft, with what its tests look at. */
abstract class ReadTable {
  static Draft read(String... rows) {
    return read(Drawn.table(rows));
  }

  static Draft read(Document document) {
    TableParser parser = new TableParser();
    return parser.parse(document, parser.recognise(document, ColumnKnowledge.NONE).orElseThrow());
  }

  static Draft.Issue only(Draft draft) {
    assertThat(draft.issues()).hasSize(1);
    return draft.issues().getFirst();
  }

  static List<String> texts(Draft.Issue issue) {
    return issue.measures().stream().map(Draft.Measure::text).toList();
  }

  static List<List<String>> paths(Draft draft) {
    return draft.issues().stream().map(Draft.Issue::path).toList();
  }

  static List<String> titles(Draft draft) {
    return draft.issues().stream().map(Draft.Issue::title).toList();
  }
}
