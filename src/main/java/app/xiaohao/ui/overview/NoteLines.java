package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.overview.NoteList.Line;
import java.util.List;

/** What {@link Notes} tell, as lines that lead on. */
final class NoteLines {
  private final Navigator navigator;
  private final Texts texts;

  NoteLines(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
  }

  /** 逾期完成: what, whose, by how many days. */
  List<Line> late(Notes notes) {
    return notes.late().stream()
        .map(
            late ->
                new Line(
                    titled(late.row()),
                    texts.of(
                        "ui.overview.note.late",
                        late.row().measure().responsibility().accountable(),
                        late.row().measure().doneOn()),
                    Light.GREEN,
                    texts.of("ui.overview.note.days-late", late.days()),
                    () -> navigator.show(late.row().measure().id())))
        .toList();
  }

  /** The worst and the mean of what was done late; empty where nothing was. */
  String lateSum(Notes notes) {
    List<Notes.Late> late = notes.late();
    return late.isEmpty()
        ? ""
        : texts.of(
            "ui.overview.note.late.sum",
            late.size(),
            late.getFirst().days(),
            Math.round(late.stream().mapToLong(Notes.Late::days).average().orElse(0)));
  }

  /** 未报送: which unit, of how many measures. */
  List<Line> owing(List<Notes.Owing> units) {
    return units.stream()
        .map(
            owing -> {
              var unit = owing.unit();
              boolean nothing = unit.reported() == 0;
              return new Line(
                  unit.unit().isEmpty() ? texts.of("words.unknown") : unit.unit(),
                  owing.period().name(),
                  nothing ? Light.RED : Light.YELLOW,
                  texts.of(
                      nothing ? "ui.overview.note.owing" : "ui.overview.note.owing.partly",
                      unit.reported(),
                      unit.measures().size()),
                  () -> navigator.open(Place.PERIODS, unit.missing().getFirst().measure().id()));
            })
        .toList();
  }

  /** 未答复: which letter, to whom, since when an answer is due. */
  List<Line> letters(Notes notes) {
    return notes.letters().stream()
        .map(
            one -> {
              var letter = one.letter();
              boolean owed = one.days() != null && one.days() > 0;
              return new Line(
                  texts.word(letter.kind()) + " " + letter.number(),
                  texts.of("ui.overview.note.letter", letter.addressee(), letter.issuedOn()),
                  owed ? Light.RED : one.days() == null ? Light.NONE : Light.YELLOW,
                  one.days() == null
                      ? texts.of("ui.overview.note.no-day")
                      : texts.of(
                          owed ? "ui.overview.note.days-over" : "ui.overview.note.days-left",
                          Math.abs(one.days())),
                  () -> navigator.open(Place.ALERTS, one.first().measure().id()));
            })
        .toList();
  }

  private static String titled(LedgerRow row) {
    String text = row.measure().text();
    return LedgerQuery.number(row) + " " + (text.isBlank() ? row.issue().title() : text.strip());
  }
}
