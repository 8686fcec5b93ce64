package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.NameList;
import app.xiaohao.ui.ledger.grid.PlannedCell.State;
import app.xiaohao.ui.ledger.model.Reading;
import app.xiaohao.ui.ledger.model.Typed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cells of one gesture in their order. */
final class CellReader {
  private final Ground ground;
  private final Texts texts;
  private final Map<IssueId, String> titles = new HashMap<>();

  CellReader(Ground ground) {
    this.ground = ground;
    texts = ground.words().texts();
  }

  /**
   * What becomes of a cell.
   *
   * @param change null where nothing is written
   */
  record Read(PlannedCell cell, Change change) {}

  Read read(CellEdit edit) {
    Optional<CellField> field = CellField.of(edit.column(), edit.row());
    if (field.isEmpty()) {
      String shown = ground.words().of(edit.column(), edit.row());
      boolean same = edit.text().isBlank() || same(edit.text(), shown);
      return same
          ? plain(edit, State.SAME, shown, shown, "")
          : plain(edit, State.REFUSED, shown, edit.text(), ReadOnlyWords.of(edit, texts));
    }
    String before = field.get().shown(edit.row(), ground.words());
    if (ground.out().contains(edit.place())) {
      return plain(edit, State.OUT, before, edit.text(), "");
    }
    return field.get() == CellField.TITLE ? title(edit, before) : read(edit, field.get(), before);
  }

  /** A title stands over several rows: the first of them says it, blanks below it say nothing. */
  private Read title(CellEdit edit, String before) {
    String said = titles.putIfAbsent(edit.row().issue().id(), edit.text());
    if (said != null) {
      boolean quiet = edit.text().isBlank() || same(edit.text(), said);
      return quiet
          ? plain(edit, State.SAME, before, before, "")
          : plain(
              edit, State.REFUSED, before, edit.text(), texts.of("ui.ledger.cells.other-title"));
    }
    return read(edit, CellField.TITLE, before);
  }

  private Read read(CellEdit edit, CellField field, String before) {
    LedgerRow row = edit.row();
    if (same(edit.text(), before) || same(edit.text(), ground.words().of(edit.column(), row))) {
      return plain(edit, State.SAME, before, before, "");
    }
    Optional<Typed> typed = field.typed(edit.text(), ground.reason(), row, ground.words());
    if (typed.isEmpty()) {
      return plain(edit, State.REFUSED, before, edit.text(), unreadable(field));
    }
    List<String> unknown =
        typed.get() instanceof Typed.Names names
            ? ground.names().unknown(field, NameList.read(names.text()))
            : List.of();
    return switch (Reading.of(row, typed.get(), ground.today(), ground.by())) {
      case Reading.Same _ -> plain(edit, State.SAME, before, before, "");
      case Reading.Refused refused -> {
        boolean reason =
            refused.problem() == Reading.Problem.REASON_MISSING
                || refused.problem() == Reading.Problem.EXTENSION_NEEDED;
        yield plain(
            edit,
            reason ? State.NEEDS_REASON : State.REFUSED,
            before,
            edit.text(),
            refused.sentence(texts));
      }
      case Reading.Write(Change change) when unknown.isEmpty() ->
          new Read(
              new PlannedCell(
                  edit, State.CHANGES, before, after(change, edit.text()), "", List.of()),
              change);
      case Reading.Write _ ->
          new Read(
              new PlannedCell(
                  edit,
                  State.NEEDS_NAME,
                  before,
                  edit.text(),
                  texts.of("ui.ledger.cells.unknown-name", NameList.write(unknown)),
                  unknown),
              null);
    };
  }

  private String unreadable(CellField field) {
    return switch (field) {
      case COMPLETION ->
          texts.of("ui.ledger.cells.completions", NameList.write(field.choices(texts)));
      default -> texts.of("ui.ledger.cells.never-empty");
    };
  }

  /** What the ledger will hold, as a person reads it. */
  private String after(Change change, String text) {
    return switch (change) {
      case Change.Due due -> ground.words().spelled().deadline(due.after(), " ");
      case Change.Progress progress when progress.entry().text().isEmpty() ->
          progress.entry().percent() + "%";
      default -> text.isBlank() ? ground.words().spelled().unknown() : text.strip();
    };
  }

  private static boolean same(String text, String other) {
    return text.strip().equals(other.strip());
  }

  private static Read plain(
      CellEdit edit, State state, String before, String after, String reason) {
    return new Read(new PlannedCell(edit, state, before, after, reason, List.of()), null);
  }
}
