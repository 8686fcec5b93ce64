package app.xiaohao.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons by meaning, drawn from one family; screens never name a glyph. */
public enum Icon {
  OVERVIEW(Feather.GRID),
  LEDGER(Feather.BOOK_OPEN),
  BOARD(Feather.TRELLO),
  WALL(Feather.BAR_CHART),
  ALERTS(Feather.BELL),
  CLOSING(Feather.CHECK_SQUARE),
  RECONCILE(Feather.COLUMNS),
  LOOK_BACK(Feather.ROTATE_CCW),
  IMPORT(Feather.DOWNLOAD),
  SETTINGS(Feather.SLIDERS),
  NEW(Feather.FILE_PLUS),
  OPEN(Feather.FOLDER),
  SAMPLE(Feather.LAYERS),
  SAVE(Feather.SAVE),
  PRINT(Feather.PRINTER),
  EXPORT(Feather.SHARE),
  SEARCH(Feather.SEARCH),
  CLEAR(Feather.X),
  FILTER(Feather.FILTER),
  SORT(Feather.LIST),
  COLUMNS(Feather.COLUMNS),
  REFRESH(Feather.REFRESH_CW),
  THEME(Feather.MOON),
  HELP(Feather.HELP_CIRCLE),
  KEYS(Feather.COMMAND),
  MORE(Feather.MORE_HORIZONTAL),
  CHOOSE(Feather.CHEVRON_DOWN),
  NEXT(Feather.CHEVRON_RIGHT),
  PREVIOUS(Feather.CHEVRON_LEFT),
  GO(Feather.ARROW_UP_RIGHT),
  ADD(Feather.PLUS),
  REMOVE(Feather.MINUS),
  DELETE(Feather.TRASH_2),
  EDIT(Feather.EDIT_3),
  UNDO(Feather.CORNER_UP_LEFT),
  REDO(Feather.CORNER_UP_RIGHT),
  MERGE(Feather.CORNER_LEFT_UP),
  SPLIT(Feather.SCISSORS),
  COPY(Feather.COPY),
  DONE(Feather.CHECK),
  SUCCESS(Feather.CHECK_CIRCLE),
  WARNING(Feather.ALERT_TRIANGLE),
  FAILURE(Feather.ALERT_OCTAGON),
  INFORMATION(Feather.INFO),
  DOCUMENT(Feather.FILE_TEXT),
  HISTORY(Feather.CLOCK),
  DEADLINE(Feather.CALENDAR),
  PERSON(Feather.USER),
  UNIT(Feather.HOME),
  BACKUP(Feather.ARCHIVE),
  MESSAGES(Feather.MESSAGE_SQUARE),
  LOCKED(Feather.LOCK),
  EMPTY(Feather.INBOX);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node of it; size and colour come from the stylesheet. */
  public FontIcon node() {
    return new FontIcon(glyph);
  }
}
