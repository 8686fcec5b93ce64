package app.xiaohao.ui.intake.merge;

import app.xiaohao.ledger.merge.FieldMerge;
import app.xiaohao.ledger.merge.IssueMerge;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.text.MergeWords;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays a plan out in lines: each field that differs, one line for a measure or an issue in which
 * nothing differs, one for each that is new or that the ledger alone has.
 */
final class MergeRows {
  private final MergePlan plan;
  private final Texts texts;
  private final MergeWords words;
  private final List<MergeRow> rows = new ArrayList<>();

  private MergeRows(MergePlan plan, Texts texts) {
    this.plan = plan;
    this.texts = texts;
    this.words = new MergeWords(texts);
  }

  /** The lines in the order of the file, then what the ledger alone has in its order. */
  static List<MergeRow> of(MergePlan plan, Texts texts) {
    MergeRows made = new MergeRows(plan, texts);
    for (int i = 0; i < plan.issues().size(); i++) {
      made.issue(i);
    }
    plan.gone().forEach(made::gone);
    return List.copyOf(made.rows);
  }

  private void issue(int index) {
    IssueMerge issue = plan.issues().get(index);
    String item = item(issue);
    int before = rows.size();
    if (!issue.maybe().isEmpty()) {
      unclear(
          item,
          texts.of("ui.intake.merge.issue"),
          issue.file().title(),
          new MergePlan.Unclear(index, -1),
          new Ways(issue.maybe().size(), issue.way()));
    }
    if (!issue.settled()) {
      return;
    }
    if (issue.mine() == null) {
      whole(item, MergeState.NEW, new MergeRow.Said("", "", issue.file().title()));
    } else if (issue.title().state() != MergeState.UNCHANGED) {
      row(
          new MergePlan.Place(index, -1, MergeField.TITLE),
          item,
          texts.word(MergeField.TITLE),
          issue.title(),
          new MergeRow.Said(issue.baseTitle(), issue.mine().title(), issue.file().title()));
    }
    for (int m = 0; m < issue.measures().size(); m++) {
      measure(item, index, m);
    }
    issue.struck().forEach(measure -> struck(item, measure));
    if (rows.size() == before) {
      whole(
          item,
          MergeState.UNCHANGED,
          new MergeRow.Said(issue.baseTitle(), issue.mine().title(), issue.file().title()));
    }
  }

  private void measure(String item, int index, int m) {
    MeasureMerge measure = plan.issues().get(index).measures().get(m);
    if (!measure.maybe().isEmpty()) {
      unclear(
          item,
          texts.of("ui.intake.merge.measure.unclear", measure.file().n()),
          words.value(MergeField.TEXT, measure.says()),
          new MergePlan.Unclear(index, m),
          new Ways(measure.maybe().size(), measure.way()));
    }
    if (!measure.settled()) {
      return;
    }
    if (measure.mine() == null) {
      rows.add(
          new MergeRow(
              null,
              item,
              texts.of("ui.intake.merge.measure.new"),
              MergeState.NEW,
              new MergeRow.Said("", "", words.value(MergeField.TEXT, measure.says())),
              null));
      return;
    }
    int number = measure.mine().number();
    int before = rows.size();
    for (FieldMerge field : measure.fields()) {
      if (field.state() != MergeState.UNCHANGED || measure.keepsOwn(field.field())) {
        row(
            new MergePlan.Place(index, m, field.field()),
            item,
            field.field() == MergeField.TEXT
                ? texts.of("ui.intake.merge.measure", number)
                : texts.of("ui.intake.merge.field", number, texts.word(field.field())),
            field,
            said(measure, field.field()));
      }
    }
    if (rows.size() == before) {
      rows.add(
          new MergeRow(
              null,
              item,
              texts.of("ui.intake.merge.measure", number),
              MergeState.UNCHANGED,
              unchanged(measure),
              null));
    }
  }

  private record Ways(int count, int chosen) {}

  /** The ledger's side names what it may be. */
  private void unclear(
      String item, String what, String inFile, MergePlan.Unclear place, Ways ways) {
    List<String> names =
        IntStream.range(0, ways.count()).mapToObj(way -> words.way(plan, place, way)).toList();
    List<String> numbers =
        IntStream.range(0, ways.count() - 1)
            .mapToObj(way -> words.number(plan, place, way))
            .toList();
    rows.add(
        new MergeRow(
            item,
            what,
            new MergeRow.Said("", String.join("\n", names.subList(0, names.size() - 1)), inFile),
            new MergeRow.Ways(place, names, numbers, ways.chosen())));
  }

  private MergeRow.Said said(MeasureMerge measure, MergeField field) {
    return new MergeRow.Said(
        words.value(field, measure.base()),
        words.value(field, measure.held()),
        words.value(field, measure.says()));
  }

  /** An own workbook says no words where nobody changed them: they are those of the ledger. */
  private MergeRow.Said unchanged(MeasureMerge measure) {
    MergeRow.Said said = said(measure, MergeField.TEXT);
    return measure.says().text().isBlank()
        ? new MergeRow.Said(said.before(), said.held(), said.held())
        : said;
  }

  /** What the file still has and the ledger has struck or moved: it does not come back. */
  private void struck(String item, MeasureMerge measure) {
    rows.add(
        new MergeRow(
            null,
            item,
            measure.mine() == null
                ? texts.of("ui.intake.merge.measure.new")
                : texts.of("ui.intake.merge.measure", measure.mine().number()),
            MergeState.STRUCK,
            new MergeRow.Said(
                "",
                measure.mine() == null ? "" : words.value(MergeField.TEXT, measure.held()),
                words.value(MergeField.TEXT, measure.says())),
            null));
  }

  private void gone(LedgerRow line) {
    String item = item(line.issue());
    if (line.measure() == null) {
      whole(item, MergeState.GONE, new MergeRow.Said("", line.issue().title(), ""));
    } else {
      String text = words.value(MergeField.TEXT, MeasureMerge.held(line.measure()));
      rows.add(
          new MergeRow(
              null,
              item,
              texts.of("ui.intake.merge.measure", line.measure().number()),
              MergeState.GONE,
              new MergeRow.Said("", text, ""),
              null));
    }
  }

  /** What the ledger lacks is filled in without a word; of the rest a person may choose. */
  private void row(
      MergePlan.Place place, String item, String what, FieldMerge field, MergeRow.Said said) {
    boolean open = field.state() == MergeState.CONFLICT || field.state() == MergeState.CHANGED;
    rows.add(
        new MergeRow(
            open ? place : null, item, what, field.state(), said, open ? field.choice() : null));
  }

  private void whole(String item, MergeState state, MergeRow.Said said) {
    rows.add(new MergeRow(null, item, texts.of("ui.intake.merge.issue"), state, said, null));
  }

  private String item(IssueMerge issue) {
    return issue.mine() == null
        ? texts.of(
            "ui.intake.merge.item.new",
            String.join("·", issue.file().source().path()),
            issue.file().title())
        : item(issue.mine());
  }

  private String item(LedgerRow.IssueLine issue) {
    return texts.of("ui.intake.merge.item", issue.number(), issue.title());
  }
}
