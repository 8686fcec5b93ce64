package app.xiaohao.ui.ledger.grid;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.NameList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The field above a cell that is typed into, with its lines to choose from. Enter, Tab and Esc end
 * it, unless they belong to the input method.
 */
final class CellEditor {
  private static final int MOST = 8;

  private final CellArea area = new CellArea();
  private final NamePicker picker = new NamePicker();
  private final Texts texts;
  private final NameMatch match;
  private final Function<CellField, List<String>> names;
  private final Supplier<UnitTree> units;
  private final Ending ending;
  private final Set<String> added = new HashSet<>();
  private CellEdit cell;
  private CellField field;
  private boolean filling;

  /** How typing ends. */
  enum End {
    /** Enter */
    DOWN,
    /** Shift+Enter */
    UP,
    /** Tab */
    RIGHT,
    /** Shift+Tab */
    LEFT,
    /** Ctrl+Enter: into all cells of the block */
    ALL,
    /** somebody clicked elsewhere */
    ELSEWHERE,
    /** Esc */
    NOT
  }

  /** Told how typing ended. */
  interface Ending {
    void ended(End how);
  }

  /**
   * @param names of a field, the likeliest first
   * @param units as they stand below one another now
   */
  CellEditor(
      Texts texts,
      NameMatch match,
      Function<CellField, List<String>> names,
      Supplier<UnitTree> units,
      Ending ending) {
    this.texts = texts;
    this.match = match;
    this.names = names;
    this.units = units;
    this.ending = ending;
    area.setVisible(false);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::type);
    area.textProperty().subscribe(this::changed);
    area.focusedProperty()
        .subscribe(
            focused -> {
              boolean window = area.getScene() != null && area.getScene().getFocusOwner() == area;
              if (!focused && cell != null && area.isVisible() && !window) {
                ending.ended(End.ELSEWHERE);
              }
            });
    picker.onTaken(this::take);
  }

  CellArea area() {
    return area;
  }

  NamePicker picker() {
    return picker;
  }

  boolean isOpen() {
    return cell != null;
  }

  /** The cell with the words typed so far. */
  CellEdit typed() {
    return cell.with(area.getText());
  }

  CellField field() {
    return field;
  }

  /** The names that were chosen although the ledger does not know them. */
  Set<String> added() {
    return Set.copyOf(added);
  }

  /** Begins with words, the caret behind them. */
  void begin(CellEdit at, CellField what, String words) {
    show(at, what, words);
    area.requestFocus();
    area.end();
  }

  /** Offers names for what it begins with, which is the beginning of a name. */
  void offerSoon() {
    Platform.runLater(this::offer); // the caret moves after the text
  }

  /** Shows what an input method composes; the focus stays where it composes. */
  void compose(CellEdit at, CellField what, String words) {
    show(at, what, words);
  }

  private void show(CellEdit at, CellField what, String words) {
    cell = at;
    field = what;
    added.clear();
    area.setVisible(true);
    area.setAccessibleText(what.field().word(texts));
    filling = true;
    area.setText(words);
    filling = false;
    if (!what.choices(texts).isEmpty()) {
      offer();
    }
  }

  /** Ends; whoever calls has taken what was typed. */
  void close() {
    cell = null;
    area.setVisible(false);
    picker.hide();
  }

  private void changed() {
    if (cell != null && !filling) {
      offerSoon();
    }
  }

  private void offer() {
    if (cell == null) {
      return;
    }
    List<NamePicker.Line> lines = new ArrayList<>();
    List<String> choices = field.choices(texts);
    String part = choices.isEmpty() ? part() : area.getText().strip();
    if (!choices.isEmpty()) {
      boolean whole = part.isEmpty() || choices.contains(part);
      for (String word : whole ? choices : match.of(part, choices)) {
        lines.add(new NamePicker.Line(word, word, false));
      }
    } else if (field.isNames() && !part.isEmpty()) {
      List<String> known = names.apply(field);
      List<String> there = NameList.read(area.getText());
      for (String name : match.of(part, known)) {
        boolean told = lines.stream().anyMatch(line -> line.name().equals(name));
        if (lines.size() < MOST && !told && (name.equals(part) || !there.contains(name))) {
          lines.add(new NamePicker.Line(told(name), name, false));
          if (lines.size() == 1) {
            below(name, there, lines);
          }
        }
      }
      if (!known.contains(part)) {
        String what = field.field().word(texts);
        lines.add(
            new NamePicker.Line(texts.of("ui.ledger.cells.add-name", what, part), part, true));
      }
    }
    picker.show(lines);
    for (int i = 0; i < lines.size() && !choices.isEmpty(); i++) {
      if (lines.get(i).name().equals(part)) {
        picker.step(i);
      }
    }
  }

  /** A unit with what stands above it: names of villages and offices are often alike. */
  private String told(String name) {
    String path = field.isUnits() ? units.get().path(name) : "";
    return path.isEmpty() ? name : name + "　" + path;
  }

  /** Below the likeliest unit those that belong to it. */
  private void below(String name, List<String> there, List<NamePicker.Line> lines) {
    if (!field.isUnits()) {
      return;
    }
    for (String unit : units.get().below(name)) {
      if (lines.size() < MOST && !there.contains(unit)) {
        lines.add(new NamePicker.Line("　└ " + unit, unit, false));
      }
    }
  }

  private String part() {
    int caret = area.getCaretPosition();
    return area.getText(NameList.startOfName(area.getText(), caret), caret).strip();
  }

  /** Puts the marked line into the text; where none is marked the text stays as it is typed. */
  private void take() {
    picker.marked().ifPresent(this::take);
    picker.hide();
  }

  private void take(NamePicker.Line line) {
    if (line.isNew()) {
      added.add(line.name());
    }
    filling = true;
    if (field.isNames()) {
      int caret = area.getCaretPosition();
      area.replaceText(NameList.startOfName(area.getText(), caret), caret, line.name());
    } else {
      area.setText(line.name());
      area.end();
    }
    filling = false;
  }

  private void type(KeyEvent event) {
    boolean next = "、".equals(event.getCharacter()) || "，".equals(event.getCharacter());
    if (next && picker.isOpen() && field.isNames() && !area.isComposing()) {
      take();
    }
  }

  private void press(KeyEvent event) {
    if (area.isComposing() || cell == null) {
      return;
    }
    boolean known = true;
    switch (event.getCode()) {
      case DOWN, KP_DOWN -> known = step(1);
      case UP, KP_UP -> known = step(-1);
      case ENTER -> enter(event);
      case TAB -> end(event.isShiftDown() ? End.LEFT : End.RIGHT);
      case ESCAPE -> {
        if (picker.isOpen() && field.choices(texts).isEmpty()) {
          picker.hide();
        } else {
          ending.ended(End.NOT);
        }
      }
      default -> known = false;
    }
    if (known) {
      event.consume();
    }
  }

  private boolean step(int by) {
    if (picker.isOpen()) {
      picker.step(by);
    }
    return picker.isOpen();
  }

  private void enter(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.ENTER) {
      area.replaceSelection("\n");
    } else {
      end(event.isShortcutDown() ? End.ALL : event.isShiftDown() ? End.UP : End.DOWN);
    }
  }

  private void end(End how) {
    if (picker.isOpen()) {
      take();
    }
    ending.ended(how);
  }
}
